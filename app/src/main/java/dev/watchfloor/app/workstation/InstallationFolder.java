package dev.watchfloor.app.workstation;

import dev.watchfloor.app.ProfileException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of an installation, and the lock under which its keys are made and replaced. Thread-safe. */
record InstallationFolder(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(InstallationFolder.class);
    private static final String FILE = "workstation.key";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Object ONE_IN_THIS_PROCESS = new Object();

    /** What is done under the lock: quick, and without asking anybody. */
    @FunctionalInterface
    interface Work<T> {
        T run(Path file) throws IOException, ProfileException;
    }

    Path file() {
        return folder.resolve(FILE);
    }

    /** Alone among all processes. @throws ProfileException also when the disk fails */
    <T> T locked(Work<T> work) throws ProfileException {
        synchronized (ONE_IN_THIS_PROCESS) {
            try {
                Files.createDirectories(folder, ownerOnly());
                // Two consoles that start together must not each make keys: one of them would sign with lost ones.
                try (FileChannel channel = FileChannel.open(
                                folder.resolve("workstation.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                        FileLock held = channel.lock()) {
                    LOG.debug("The workstation's keys are looked at under {}", held);
                    return work.run(file());
                }
            } catch (IOException unreadable) {
                throw new ProfileException(
                        "The keys of this workstation in " + file() + " cannot be read or made: "
                                + unreadable.getClass().getSimpleName() + ", " + unreadable.getMessage() + ".",
                        unreadable);
            }
        }
    }

    void keepToOwner() throws IOException {
        if (isPosix() && !Files.getPosixFilePermissions(file()).equals(OWNER_ONLY)) {
            LOG.warn("Others could read the keys of this workstation; only their owner can now: {}", file());
            Files.setPosixFilePermissions(file(), OWNER_ONLY);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
