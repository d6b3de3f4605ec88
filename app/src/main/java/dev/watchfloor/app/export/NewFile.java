package dev.watchfloor.app.export;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** A file that has its name only once it is complete. Closing takes away what is not. Not thread-safe. */
public final class NewFile implements AutoCloseable {
    private final Path target;
    private final Path unfinished;
    private final boolean overwrite;
    private final FileOutputStream file;
    private final OutputStream stream;

    private NewFile(Path target, Path unfinished, boolean overwrite) throws IOException {
        this.target = target;
        this.unfinished = unfinished;
        this.overwrite = overwrite;
        this.file = new FileOutputStream(unfinished.toFile());
        this.stream = new BufferedOutputStream(file, 1 << 16);
    }

    /**
     * Makes an unfinished file beside {@code target}; only its owner may read it where the system knows permissions.
     *
     * @param overwrite whether a regular file of that name is replaced; nothing else ever is
     * @throws IOException see {@link #sentence}
     */
    public static NewFile at(Path target, boolean overwrite) throws IOException {
        Path whole = target.toAbsolutePath();
        Path name = whole.getFileName();
        Path folder = whole.getParent();
        if (name == null || folder == null) {
            throw new NoPlainFileException(target, "is a folder");
        }
        check(target, overwrite);
        // Made for its owner alone where the system knows such permissions: what is exported is not for everybody.
        return new NewFile(whole, Files.createTempFile(folder, "." + name + ".", ".part"), overwrite);
    }

    /**
     * Whether {@link #at} would take that name now.
     *
     * @throws IOException see {@link #sentence}
     */
    public static void check(Path target, boolean overwrite) throws IOException {
        BasicFileAttributes found;
        try {
            found = Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException free) {
            return;
        }
        // A file is completed by a rename, which would put a regular file in the place of a device or of a link.
        if (!found.isRegularFile()) {
            throw new NoPlainFileException(target, kind(found));
        }
        if (!overwrite) {
            throw new FileAlreadyExistsException(target.toString());
        }
    }

    private static String kind(BasicFileAttributes found) {
        if (found.isDirectory()) {
            return "is a folder";
        }
        return found.isSymbolicLink() ? "is a link" : "is a device, a pipe or a socket";
    }

    /** Where its content goes. */
    public OutputStream stream() {
        return stream;
    }

    /** Forces the file to disk and gives it its name. */
    public void complete() throws IOException {
        stream.flush();
        file.getFD().sync();
        stream.close();
        check(target, overwrite);
        if (!overwrite) {
            Files.move(unfinished, target);
            return;
        }
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(unfinished);
    }

    /** What went wrong, for the operator. */
    public static String sentence(Path target, IOException failure) {
        return switch (failure) {
            case FileAlreadyExistsException exists ->
                "There is already a file " + target + ". Choose another name or say that it is to be overwritten.";
            case NoSuchFileException missing ->
                "The folder of " + target + " does not exist. Make it or choose another one.";
            case NoPlainFileException other ->
                target + " " + other.getReason() + ", and only a plain file is replaced. Choose another name.";
            case AccessDeniedException denied ->
                target + " cannot be written: permission is missing. Choose another place.";
            default ->
                target + " could not be written: " + failure.getMessage()
                        + ". Nothing was left there; is the disk full?";
        };
    }

    /** What is there under the name is no regular file. */
    private static final class NoPlainFileException extends FileSystemException {
        private static final long serialVersionUID = 1L;

        private NoPlainFileException(Path target, String kind) {
            super(target.toString(), null, kind);
        }
    }
}
