package dev.watchfloor.app.store;

import dev.watchfloor.app.ProfileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of a profile: made for its owner's eyes only. */
public final class ProfileFolder {
    private ProfileFolder() {}

    /** The absolute path of the folder, made when it is missing. What exists keeps its permissions. */
    public static Path prepare(Path profile) throws ProfileException {
        Path folder = profile.toAbsolutePath().normalize();
        // H2 ends a path at the first semicolon and would silently write somewhere else.
        if (folder.toString().indexOf(';') >= 0) {
            throw new ProfileException(
                    "The profile folder " + folder + " has a semicolon in its path. Choose another.");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ProfileException("The profile " + folder + " is not a folder. Choose another place for it.");
        }
        try {
            Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
        } catch (IOException refused) {
            throw new ProfileException(
                    "The profile folder " + folder + " cannot be made: " + reason(refused) + ".", refused);
        }
        if (!Files.isWritable(folder)) {
            throw new ProfileException(
                    "The profile folder " + folder + " cannot be written. Check its owner and permissions.");
        }
        return folder;
    }

    /** Permissions for the owner alone where the file system knows such a thing. */
    static FileAttribute<?>[] ownerOnly(Path place, String permissions) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    static String reason(IOException failure) {
        String message = failure.getMessage();
        String kind = failure.getClass().getSimpleName().replace("Exception", "");
        return message == null ? kind : kind + ", " + message;
    }
}
