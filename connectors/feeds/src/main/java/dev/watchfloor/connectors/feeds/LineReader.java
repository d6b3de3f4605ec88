package dev.watchfloor.connectors.feeds;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Complete lines of a file from a byte on, read in blocks. A line counts only when its line feed is there. Invalid UTF-8
 * is replaced. Reusable for one file after the other; not thread-safe.
 */
final class LineReader {
    /** Longest line in bytes; a longer one is cut to a sample and skipped through its line feed. */
    static final int LONGEST_LINE = 1 << 20;

    private static final int BLOCK = 256 << 10;
    private static final int SAMPLE = 1_600;

    /**
     * A line.
     *
     * @param offset byte at which it starts
     * @param text without line feed and carriage return; the beginning when {@code tooLong}
     */
    record Line(long offset, String text, boolean tooLong) {}

    private byte[] buffer = new byte[BLOCK];
    private @Nullable ByteSource bytes;
    /** Place in the file of {@code buffer[0]}. */
    private long base;

    private int start;
    private int scanned;
    private int end;
    private boolean skipping;

    void startAt(ByteSource source, long offset, boolean inSkippedLine) {
        bytes = source;
        base = offset;
        start = 0;
        scanned = 0;
        end = 0;
        skipping = inSkippedLine;
    }

    /** Where the next line starts, or where skipping goes on. */
    long offset() {
        return base + start;
    }

    boolean isSkipping() {
        return skipping;
    }

    /** The next complete line, or null when there is none yet. */
    @Nullable
    Line next() throws IOException {
        while (true) {
            int feed = lineFeed();
            if (feed >= 0) {
                int from = start;
                start = feed + 1;
                scanned = start;
                if (skipping) {
                    skipping = false;
                    continue;
                }
                return feed - from > LONGEST_LINE ? tooLong(from) : line(from, feed);
            }
            if (skipping) {
                start = end;
            } else if (end - start > LONGEST_LINE) {
                Line cut = tooLong(start);
                start = end;
                skipping = true;
                return cut;
            }
            if (!fill()) {
                return null;
            }
        }
    }

    /** What stands after the last line feed when {@link #next} found no further line; null when nothing does. */
    @Nullable
    Line unended() {
        return skipping || start == end ? null : line(start, end);
    }

    /** The end of what was read. */
    long end() {
        return base + end;
    }

    private int lineFeed() {
        for (int i = scanned; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        scanned = end;
        return -1;
    }

    private Line line(int from, int feed) {
        int length = feed - from;
        if (length > 0 && buffer[feed - 1] == '\r') {
            length--;
        }
        return new Line(base + from, new String(buffer, from, length, StandardCharsets.UTF_8), false);
    }

    private Line tooLong(int from) {
        return new Line(base + from, new String(buffer, from, SAMPLE, StandardCharsets.UTF_8), true);
    }

    private boolean fill() throws IOException {
        ByteSource source = bytes;
        if (source == null) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            base += start;
            end -= start;
            scanned -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = source.read(ByteBuffer.wrap(buffer, end, buffer.length - end), base + end);
        if (read <= 0) {
            return false;
        }
        end += read;
        return true;
    }
}
