package dev.watchfloor.app.workstation;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.audit.AuditSigner;
import dev.watchfloor.app.crypto.Ed25519;
import dev.watchfloor.app.vault.DurableFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of this installation, in {@code workstation.key}: one to sign with (Ed25519) and one that others seal to
 * (X25519). The private halves leave this class only to the vault. Never in a profile, so that who copies a profile does
 * not have them. Immutable.
 */
public final class WorkstationKeys implements AuditSigner {
    private static final Logger LOG = LoggerFactory.getLogger(WorkstationKeys.class);
    private static final String FILE = "workstation.key";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final String name;
    private final KeyPair signing;
    private final KeyPair sealing;

    WorkstationKeys(String name, KeyPair signing, KeyPair sealing) {
        this.name = name;
        this.signing = signing;
        this.sealing = sealing;
    }

    /**
     * Reads the keys, or makes them when there are none. Several processes may do so at once: all get the same.
     *
     * @param folder made for its owner's eyes only when it is missing
     * @param name what the installation is called when its keys are made
     * @throws ProfileException when the file is damaged or cannot be read or written; it is left as it is
     */
    public static synchronized WorkstationKeys open(Path folder, String name) throws ProfileException {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder, ownerOnly(folder));
            // Two consoles that start together must not each make keys: one of them would sign with lost ones.
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("workstation.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                LOG.debug("The workstation's keys are looked at under {}", held);
                if (!Files.exists(file)) {
                    DurableFile.replace(file, WorkstationFile.write(WorkstationFile.make(name)));
                }
                keepToOwner(file);
                return WorkstationFile.read(file);
            }
        } catch (IOException unreadable) {
            throw new ProfileException(
                    "The keys of this workstation in " + file + " cannot be read or made: "
                            + unreadable.getClass().getSimpleName() + ", " + unreadable.getMessage() + ".",
                    unreadable);
        }
    }

    @Override
    public String workstation() {
        return name;
    }

    @Override
    public String publicKey() {
        return Ed25519.text(signing.getPublic());
    }

    @Override
    public byte[] sign(byte[] content) {
        return Ed25519.sign(signing.getPrivate(), content);
    }

    /** What two people compare by another way. */
    public String fingerprint() {
        return Ed25519.fingerprint(publicKey());
    }

    /** The X25519 pair that others seal to; the private half is for the vault alone. */
    public KeyPair sealing() {
        return sealing;
    }

    KeyPair signing() {
        return signing;
    }

    @Override
    public String toString() {
        return "WorkstationKeys of " + name + ", " + fingerprint();
    }

    private static void keepToOwner(Path file) throws IOException {
        if (isPosix(file) && !Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
            LOG.warn("Others could read the keys of this workstation; only their owner can now: {}", file);
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return isPosix(folder)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
