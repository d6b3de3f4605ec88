package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.RecordFile;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that is read once, from its beginning to its end. For one thread, except {@link #bytesRead}. */
final class ImportedFile implements RecordFile {
    private static final Logger LOG = LoggerFactory.getLogger(ImportedFile.class);
    /** As in {@link FileFeed}: a long run of uninteresting records still commits its cursor, and pages stay small. */
    private static final long MOST_BYTES = 32L << 20;
    /** Files that begin alike and are different. */
    private static final int MOST_GENERATIONS = 100;

    private final Path path;
    private final FilePattern name;
    private final RecordReader reader;
    private final @Nullable FileChannel plain;
    private final @Nullable PackedSource packed;
    private final ByteSource source;
    private final long bytes;
    private FilePosition start;
    private Cursor end = Cursor.START;
    private volatile long plainBytesRead;

    private ImportedFile(Path path, RecordParser parser) throws IOException {
        this.path = path;
        name = new FilePattern(path.toString());
        reader = new RecordReader(parser, path.toString());
        bytes = Files.size(path);
        start = new FilePosition(String.valueOf(path.getFileName()), "", "", 0, 0, "", 0, false);
        if (isGzip(path)) {
            PackedSource unpacking = new PackedSource(path);
            plain = null;
            packed = unpacking;
            source = unpacking;
        } else {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
            plain = channel;
            packed = null;
            source = channel::read;
        }
    }

    static ImportedFile open(Path path, RecordParser parser, Function<String, Cursor> ends)
            throws IOException, ConnectorException {
        ImportedFile file = new ImportedFile(path, parser);
        boolean isOpen = false;
        try {
            file.identify(ends);
            isOpen = true;
            return file;
        } finally {
            if (!isOpen) {
                file.close();
            }
        }
    }

    /** Takes the first generation that was never imported, or whose import got to a place that this file holds. */
    private void identify(Function<String, Cursor> ends) throws IOException, ConnectorException {
        String head = Fingerprints.head(source);
        if (head.isEmpty()) {
            return;
        }
        for (int generation = 0; generation < MOST_GENERATIONS; generation++) {
            start = start.identified(head, generation);
            Cursor known = ends.apply(key());
            if (known.isStart()) {
                return;
            }
            List<FilePosition> position = FileCursor.read(known);
            if (position.size() == 1 && holds(position.getFirst())) {
                end = known;
                return;
            }
            if (position.size() == 1
                    && !Fingerprints.reaches(source, position.getFirst().offset())) {
                // Whether it is the beginning of the other cannot be told; stored as another, every event might be
                // twice.
                throw new ConnectorException(
                        Category.REJECTED,
                        path + " begins like a file that was imported already and ends before the place which that"
                                + " import got to: it looks like an older or cut-off copy. Nothing was read. If it is"
                                + " another file, put an empty line before its first one.");
            }
        }
        throw new ConnectorException(
                Category.REJECTED,
                "More than " + MOST_GENERATIONS + " different files that begin like " + path
                        + " were imported already.");
    }

    private boolean holds(FilePosition position) throws IOException {
        return Fingerprints.tail(source, position.offset()).equals(position.tail());
    }

    @Override
    public String key() {
        return start.head() + "." + start.generation();
    }

    @Override
    public Cursor start() {
        return end;
    }

    @Override
    public Page fetch(Cursor cursor, int limit) throws ConnectorException, InterruptedException {
        if (!start.isIdentified()) {
            return new Page(List.of(), unidentified(), cursor, false);
        }
        FilePosition from = cursor.isStart() ? start : FileCursor.read(cursor).getFirst();
        PageCollector page = new PageCollector(limit);
        try {
            FilePosition to = reader.read(source, from, page, MOST_BYTES);
            boolean more = page.isFull() || to.offset() - from.offset() >= MOST_BYTES;
            if (!more) {
                to = reader.readUnended(source, to, page);
                more = to.given() > 0;
            }
            if (!more && packed != null && packed.isDamaged()) {
                page.reject(new RejectedRecord(
                        path.getFileName() + " is damaged or cut off. Its records up to there were read.",
                        "after byte " + to.offset() + " of what it holds"));
            }
            plainBytesRead = to.offset();
            return page.page(FileCursor.write(List.of(to), name), more);
        } catch (ClosedByInterruptException interrupted) {
            Thread.interrupted();
            throw new InterruptedException("reading " + path + " was interrupted");
        } catch (IOException failure) {
            throw new ConnectorException(
                    Category.UNREACHABLE, path + " cannot be read: " + failure.getMessage() + ".", failure);
        }
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public long bytesRead() {
        return Math.min(bytes, packed == null ? plainBytesRead : packed.bytesRead());
    }

    @Override
    public void close() {
        try {
            if (plain != null) {
                plain.close();
            }
            if (packed != null) {
                packed.close();
            }
        } catch (IOException failure) {
            LOG.debug("Closing an imported file failed: {}", failure.getMessage());
        }
    }

    @Override
    public String toString() {
        return "ImportedFile[" + path + "]";
    }

    private List<RejectedRecord> unidentified() {
        return bytes == 0
                ? List.of()
                : List.of(new RejectedRecord(
                        path.getFileName() + " holds no complete line, or cannot be unpacked. Nothing was read.", ""));
    }

    private static boolean isGzip(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            return stream.read() == 0x1F && stream.read() == 0x8B;
        }
    }
}
