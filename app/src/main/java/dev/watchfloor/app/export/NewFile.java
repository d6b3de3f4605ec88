package dev.watchfloor.app.export;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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
     * @param overwrite whether a file of that name is replaced
     * @throws IOException see {@link #sentence}
     */
    public static NewFile at(Path target, boolean overwrite) throws IOException {
        Path whole = target.toAbsolutePath();
        Path name = whole.getFileName();
        Path folder = whole.getParent();
        if (name == null || folder == null || Files.isDirectory(whole)) {
            throw new AccessDeniedException(target.toString(), null, "a folder");
        }
        if (!overwrite && Files.exists(whole, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        // Made for its owner alone where the system knows such permissions: what is exported is not for everybody.
        return new NewFile(whole, Files.createTempFile(folder, "." + name + ".", ".part"), overwrite);
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
            case AccessDeniedException denied ->
                target + " cannot be written: it is a folder, or permission is missing. Choose another place.";
            default ->
                target + " could not be written: " + failure.getMessage()
                        + ". Nothing was left there; is the disk full?";
        };
    }
}
