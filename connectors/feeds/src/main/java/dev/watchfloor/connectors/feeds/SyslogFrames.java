package dev.watchfloor.connectors.feeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a TCP stream into syslog messages (RFC 6587): counted ({@code 12 <14>message}) where a frame begins with a
 * number and a space, otherwise ended by a line feed or a zero byte. A connection may be silent between messages for as
 * long as it likes; within one it has a limited time. Not thread-safe.
 */
final class SyslogFrames {
    /** Longest message in bytes. */
    static final int LONGEST = 64 << 10;

    private static final int LONGEST_COUNT = 7;
    private static final int STEP = 16 << 10;

    /** A message, possibly blank. */
    record Frame(String text, Arrival.Ending ending) {}

    private final InputStream in;
    private final long patience;
    private final byte[] step = new byte[STEP];
    private int at;
    private int end;
    private long begun;

    /**
     * @param in its reads time out from time to time, or a message that stands still is never noticed
     * @param patience longest time from the first byte of a message to its last
     */
    SyslogFrames(InputStream in, Duration patience) {
        this.in = in;
        this.patience = patience.toNanos();
    }

    /** The next message; null at the end of the stream. After one that is broken off, close the stream. */
    @Nullable
    Frame next() throws IOException {
        if (!awaitFirst()) {
            return null;
        }
        begun = System.nanoTime();
        ByteArrayOutputStream kept = new ByteArrayOutputStream(512);
        try {
            int value = read();
            while (isDigit(value) && kept.size() < LONGEST_COUNT) {
                kept.write(value);
                value = read();
            }
            if (value == ' ' && kept.size() > 0) {
                int length = Integer.parseInt(kept.toString(StandardCharsets.US_ASCII));
                kept.reset();
                return counted(length, kept);
            }
            at -= value < 0 ? 0 : 1;
            return ended(kept);
        } catch (SocketTimeoutException stalled) {
            return frame(kept, Arrival.Ending.BROKEN_OFF);
        }
    }

    private Frame counted(int length, ByteArrayOutputStream kept) throws IOException {
        for (int left = length; left > 0; ) {
            if (at == end && !fill()) {
                return frame(kept, Arrival.Ending.BROKEN_OFF);
            }
            int taken = Math.min(left, end - at);
            kept.write(step, at, Math.min(taken, LONGEST - kept.size()));
            at += taken;
            left -= taken;
        }
        return frame(kept, length > LONGEST ? Arrival.Ending.TOO_LONG : Arrival.Ending.WHOLE);
    }

    private Frame ended(ByteArrayOutputStream kept) throws IOException {
        boolean tooLong = false;
        while (at < end || fill()) {
            int from = at;
            while (at < end && step[at] != '\n' && step[at] != 0) {
                at++;
            }
            int room = LONGEST - kept.size();
            kept.write(step, from, Math.min(at - from, room));
            tooLong |= at - from > room;
            if (at < end) {
                at++;
                break;
            }
        }
        return frame(kept, tooLong ? Arrival.Ending.TOO_LONG : Arrival.Ending.WHOLE);
    }

    private boolean awaitFirst() throws IOException {
        while (at == end) {
            try {
                begun = System.nanoTime();
                if (!fill()) {
                    return false;
                }
            } catch (SocketTimeoutException silent) {
                // Between messages a sender may be silent for days.
            }
        }
        return true;
    }

    private int read() throws IOException {
        return at < end || fill() ? step[at++] & 0xFF : -1;
    }

    private boolean fill() throws IOException {
        if (System.nanoTime() - begun > patience) {
            throw new SocketTimeoutException("a message stands still");
        }
        at = 0;
        end = 0;
        end = Math.max(0, in.read(step));
        return end > 0;
    }

    private static Frame frame(ByteArrayOutputStream kept, Arrival.Ending ending) {
        return new Frame(kept.toString(StandardCharsets.UTF_8), ending);
    }

    private static boolean isDigit(int value) {
        return value >= '0' && value <= '9';
    }
}
