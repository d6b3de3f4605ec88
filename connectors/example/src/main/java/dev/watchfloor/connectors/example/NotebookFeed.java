package dev.watchfloor.connectors.example;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads whole lines from the byte that the cursor names. The cursor and a line's id are its place in the file: reading
 * again gives the same ids. A notebook is only ever appended to; files that are rotated need the shared file feed.
 */
final class NotebookFeed implements PullFeed {
    private static final int BLOCK = 1 << 16;

    private final Path file;

    NotebookFeed(Path file) {
        this.file = file;
    }

    @Override
    public Page fetch(Cursor cursor, int limit) throws ConnectorException, InterruptedException {
        // Plain file reading does not notice an interrupt, and the console ends a feed with one.
        if (Thread.interrupted()) {
            throw new InterruptedException("the notebook was being read");
        }
        long start = cursor.isStart() ? 0 : Long.parseLong(cursor.value());
        List<SecurityEvent> events = new ArrayList<>();
        List<RejectedRecord> rejected = new ArrayList<>();
        byte[] block = read(start);
        int line = 0;
        int end;
        while (events.size() + rejected.size() < limit && (end = lineEnd(block, line)) >= 0) {
            String text = new String(block, line, end - line, StandardCharsets.UTF_8);
            try {
                events.add(Observation.event(text, start + line));
            } catch (Observation.UnreadableException unreadable) {
                rejected.add(new RejectedRecord(unreadable.sentence(), text));
            }
            line = end + 1;
        }
        if (line == 0 && block.length == BLOCK) {
            // No observation is this long; waiting for its end would stop the feed for good.
            rejected.add(new RejectedRecord("The line is longer than " + BLOCK + " bytes.", ""));
            line = BLOCK;
        }
        boolean more = lineEnd(block, line) >= 0 || block.length == BLOCK;
        return new Page(events, rejected, new Cursor(Long.toString(start + line)), more);
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    private byte[] read(long start) throws ConnectorException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(start);
            byte[] block = new byte[BLOCK];
            int filled = 0;
            int count;
            while (filled < BLOCK && (count = in.read(block, filled, BLOCK - filled)) > 0) {
                filled += count;
            }
            return java.util.Arrays.copyOf(block, filled);
        } catch (IOException unreadable) {
            throw new ConnectorException(
                    ConnectorException.Category.UNREACHABLE,
                    "The notebook " + file + " cannot be read. Check its path and its permissions.",
                    unreadable);
        }
    }

    /** Where the line that begins at {@code from} ends; -1 while its line end is not written yet. */
    private static int lineEnd(byte[] block, int from) {
        for (int index = from; index < block.length; index++) {
            if (block[index] == '\n') {
                return index;
            }
        }
        return -1;
    }
}
