package dev.watchfloor.connectors.feeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a TCP stream into syslog messages (RFC 6587): counted ({@code 12 <14>message}) where a frame begins with a
 * number and a space, otherwise ended by a line feed or a zero byte. Not thread-safe.
 */
final class SyslogFrames {
    /** Longest message in bytes. */
    static final int LONGEST = 64 << 10;

    private static final int LONGEST_COUNT = 7;

    /** A message; {@code tooLong} when only its beginning was kept. */
    record Frame(String text, boolean tooLong) {}

    private final InputStream in;

    /** @param in buffered */
    SyslogFrames(InputStream in) {
        this.in = in;
    }

    /** The next message, possibly blank; null at the end of the stream. */
    @Nullable
    Frame next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        int value = in.read();
        if (value < 0) {
            return null;
        }
        while (isDigit(value) && bytes.size() < LONGEST_COUNT) {
            bytes.write(value);
            value = in.read();
        }
        if (value == ' ' && bytes.size() > 0) {
            return counted(Integer.parseInt(bytes.toString(StandardCharsets.US_ASCII)));
        }
        return ended(bytes, value);
    }

    private Frame counted(int length) throws IOException {
        byte[] kept = in.readNBytes(Math.min(length, LONGEST));
        in.skipNBytes(kept.length < Math.min(length, LONGEST) ? 0 : length - kept.length);
        return new Frame(new String(kept, StandardCharsets.UTF_8), length > LONGEST);
    }

    private Frame ended(ByteArrayOutputStream bytes, int first) throws IOException {
        boolean tooLong = false;
        for (int value = first; value >= 0 && value != '\n' && value != 0; value = in.read()) {
            if (bytes.size() < LONGEST) {
                bytes.write(value);
            } else {
                tooLong = true;
            }
        }
        return new Frame(bytes.toString(StandardCharsets.UTF_8), tooLong);
    }

    private static boolean isDigit(int value) {
        return value >= '0' && value <= '9';
    }
}
