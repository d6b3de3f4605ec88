package dev.watchfloor.launcher;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that are for nobody but their owner, where the system knows POSIX permissions. Stateless. */
final class OwnerOnly {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /** Makes it with all above it that is missing; one that is there stays as it is. */
    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder, made(folder, FOLDER));
    }

    /** Takes from others what they could do with it. */
    static void keepFolder(Path folder) throws IOException {
        keep(folder, FOLDER);
    }

    /** Makes it empty, or takes from others what they could do with it. */
    static void keepFile(Path file) throws IOException {
        try {
            Files.createFile(file, made(file, FILE));
        } catch (FileAlreadyExistsException there) {
            keep(file, FILE);
        }
    }

    private static void keep(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (isPosix(path) && !permissions.containsAll(Files.getPosixFilePermissions(path))) {
            Files.setPosixFilePermissions(path, permissions);
        }
    }

    private static FileAttribute<?>[] made(Path path, Set<PosixFilePermission> permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
