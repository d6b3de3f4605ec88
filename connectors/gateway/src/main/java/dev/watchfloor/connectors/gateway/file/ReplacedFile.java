package dev.watchfloor.connectors.gateway.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of lines that is replaced whole (a draft beside it, then a rename), so that nobody reads half of it; permissions
 * stay, owner and group where the system lets us. Stateless; two writers of one process must take turns.
 */
public final class ReplacedFile {
    private static final Logger LOG = LoggerFactory.getLogger(ReplacedFile.class);
    private static final long LARGEST = 64L << 20;
    /** Every byte is a character and comes back as it was: remarks may be in any encoding. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private final Path path;

    public ReplacedFile(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /** Whether it can be replaced: that takes the folder, not the file alone. */
    public boolean isWritable() {
        try {
            Path folder = path.toRealPath().getParent();
            return Files.isRegularFile(path) && Files.isWritable(path) && folder != null && Files.isWritable(folder);
        } catch (IOException absent) {
            return false;
        }
    }

    /** Its lines. @throws IOException also for one of more than 64 MiB */
    public List<String> lines() throws IOException {
        if (Files.size(path) > LARGEST) {
            throw new IOException("larger than " + LARGEST + " bytes");
        }
        return Files.readAllLines(path, BYTES);
    }

    /**
     * Writes exactly these lines, unless somebody else wrote since {@code before} was read.
     *
     * @return whether it was written
     */
    public boolean replace(List<String> before, List<String> lines) throws IOException {
        Path target = path.toRealPath();
        Path draft = draft(target, lines);
        try {
            takeRights(target, draft);
            // As late as can be: between this look and the rename nobody can be seen, but that is no longer than a
            // rename.
            if (!lines().equals(before)) {
                return false;
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Writes it where there is none yet, or whatever it holds. */
    void put(List<String> lines) throws IOException {
        Path draft = draft(path.toAbsolutePath(), lines);
        try {
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Path draft(Path target, List<String> lines) throws IOException {
        Path draft = Files.createTempFile(target.getParent(), ".denylist", ".new");
        // On the disk before the rename: otherwise a power cut could leave an empty list behind.
        Files.write(draft, lines, BYTES, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        return draft;
    }

    private static void takeRights(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        PosixFileAttributes rights = Files.readAttributes(from, PosixFileAttributes.class);
        PosixFileAttributes own = view.readAttributes();
        try {
            if (!own.group().equals(rights.group())) {
                view.setGroup(rights.group());
            }
            if (!own.owner().equals(rights.owner())) {
                view.setOwner(rights.owner());
            }
        } catch (IOException notOurs) {
            LOG.debug("{} keeps its permissions but changes its owner or group: {}", from, notOurs.getMessage());
        }
        view.setPermissions(rights.permissions());
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
