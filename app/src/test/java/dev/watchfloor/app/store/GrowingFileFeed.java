package dev.watchfloor.app.store;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A source that grows while it is read, one id per line of ten bytes. Like a source without a stable cursor, it tells
 * the last fifty records again after each start.
 */
final class GrowingFileFeed implements PullFeed {
    static final int LINE = 10;
    private static final int TOLD_AGAIN = 50;

    private final Path file;
    private boolean isFirst = true;

    GrowingFileFeed(Path file) {
        this.file = file;
    }

    static String line(int number) {
        return String.format("%09d%n", number);
    }

    @Override
    public Page fetch(Cursor cursor, int limit) throws ConnectorException {
        long at = cursor.isStart() ? 0 : Long.parseLong(cursor.value());
        if (isFirst) {
            at = Math.max(0, at - (long) TOLD_AGAIN * LINE);
        }
        try (RandomAccessFile source = new RandomAccessFile(file.toFile(), "r")) {
            int lines = (int) Math.min(Math.min(limit, 200), (source.length() - at) / LINE);
            byte[] bytes = new byte[lines * LINE];
            source.seek(at);
            source.readFully(bytes);
            List<SecurityEvent> events = new ArrayList<>();
            for (String id :
                    new String(bytes, StandardCharsets.US_ASCII).lines().toList()) {
                events.add(Events.at(id, Events.START.plusMillis(Integer.parseInt(id))));
            }
            isFirst = false;
            long next = at + bytes.length;
            return new Page(events, List.of(), new Cursor(Long.toString(next)), next + LINE <= source.length());
        } catch (IOException gone) {
            throw new ConnectorException(ConnectorException.Category.UNREACHABLE, "The file is gone.", gone);
        }
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(10);
    }
}
