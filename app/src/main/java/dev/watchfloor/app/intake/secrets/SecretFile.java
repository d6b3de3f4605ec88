package dev.watchfloor.app.intake.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A file that holds one secret. Links are followed, because what mounts secrets (Kubernetes) replaces them through
 * links. Stateless.
 */
final class SecretFile {
    private static final int OTHERS = 077;
    /** A group may read the file of another owner: that is how the console is let in. It may not write it. */
    private static final int OTHERS_THAN_THE_GROUP = 027;

    private SecretFile() {}

    static byte[] bytes(String path) throws UnusableSecret {
        Path file = path(path)
                .orElseThrow(() -> new UnusableSecret(
                        "that is no path on this system. Edit the connector and name the" + " file again."));
        if (!file.isAbsolute()) {
            throw new UnusableSecret("the path is not absolute. Write it from the root on, so that it means the same"
                    + " wherever the console is started.");
        }
        try {
            if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
                throw new UnusableSecret(
                        "it is no regular file. Write the path of a file that holds the secret alone.");
            }
            try (InputStream stream = Files.newInputStream(file)) {
                byte[] bytes = stream.readNBytes(SecretText.LONGEST + 1);
                if (bytes.length > SecretText.LONGEST) {
                    Arrays.fill(bytes, (byte) 0);
                    throw new UnusableSecret("it is larger than 64 KB, which no secret is. Check which file is meant.");
                }
                return bytes;
            }
        } catch (IOException unreadable) {
            throw new UnusableSecret(sentence(unreadable), unreadable);
        }
    }

    static String sentence(IOException unreadable) {
        return switch (unreadable) {
            case NoSuchFileException gone ->
                "there is no such file. Put it there, or edit the connector and name another place.";
            case AccessDeniedException refused ->
                "this account may not read it. Let it read the file and pass through the folders above, and nobody"
                        + " else.";
            case FileSystemException other
            when other.getReason() != null ->
                "the system refuses it (" + other.getReason() + "). Check the file and the folders above.";
            default -> "reading it failed. Check the file and the disk it is on.";
        };
    }

    /** A sentence when others than its owner may use it, where the system knows such permissions. */
    static Optional<String> remark(String path) {
        return path(path).flatMap(SecretFile::remark);
    }

    private static Optional<Path> path(String written) {
        try {
            return Optional.of(Path.of(written));
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    private static Optional<String> remark(Path file) {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return Optional.empty();
        }
        try {
            PosixFileAttributes attributes = view.readAttributes();
            int mode = mode(attributes.permissions());
            boolean isOurs = attributes.owner().getName().equals(System.getProperty("user.name"));
            return (mode & (isOurs ? OTHERS : OTHERS_THAN_THE_GROUP)) == 0
                    ? Optional.empty()
                    : Optional.of(
                            "Others may use the secret in %s (mode %04o). Take that away: chmod %s, and change the"
                                            .formatted(file, mode, isOurs ? "600" : "640")
                                    + " secret if anybody else has an account here.");
        } catch (IOException unreadable) {
            // Reading the secret itself says why.
            return Optional.empty();
        }
    }

    /** POSIX: one bit each, in the order of the enum, read by the owner first. */
    private static int mode(Set<PosixFilePermission> permissions) {
        int mode = 0;
        for (PosixFilePermission each : PosixFilePermission.values()) {
            mode = mode << 1 | (permissions.contains(each) ? 1 : 0);
        }
        return mode;
    }
}
