package dev.watchfloor.app.intake;

import dev.watchfloor.app.store.Events;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.EventFeed;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.RecordFile;
import dev.watchfloor.connectors.spi.RecordImport;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Files that hold as many records as their names say: record n happens n milliseconds after the start and has the id
 * {@code name:n}; each thousandth is rejected.
 */
final class NumberedFiles extends TestFactory.FeedConnector implements RecordImport {
    /** A fault to play at a record; -1 is none. */
    volatile int failsAt = -1;

    NumberedFiles(EventFeed feed) {
        super(feed);
    }

    static SecurityEvent event(Path file, int number) {
        return Events.at(file.getFileName() + ":" + number, Events.START.plusMillis(number));
    }

    @Override
    public Optional<RecordImport> imports() {
        return Optional.of(this);
    }

    @Override
    public RecordFile open(Path file, Function<String, Cursor> ends) throws ConnectorException {
        int records = Integer.parseInt(String.valueOf(file.getFileName()));
        return new RecordFile() {
            private volatile long read;

            @Override
            public String key() {
                return String.valueOf(file.getFileName());
            }

            @Override
            public Cursor start() {
                return ends.apply(key());
            }

            @Override
            public Page fetch(Cursor cursor, int limit) throws ConnectorException {
                int from = cursor.isStart() ? 0 : Integer.parseInt(cursor.value());
                int to = Math.min(records, from + limit);
                List<SecurityEvent> events = new ArrayList<>();
                List<RejectedRecord> rejected = new ArrayList<>();
                for (int number = from; number < to; number++) {
                    if (number == failsAt) {
                        throw new ConnectorException(ConnectorException.Category.UNREACHABLE, "The disk is gone.");
                    }
                    if (number % 1_000 == 999) {
                        rejected.add(new RejectedRecord("Not a record.", "record " + number));
                    } else {
                        events.add(event(file, number));
                    }
                }
                read = to;
                return new Page(events, rejected, new Cursor(Integer.toString(to)), to < records);
            }

            @Override
            public long bytes() {
                return records;
            }

            @Override
            public long bytesRead() {
                return read;
            }

            @Override
            public void close() {}
        };
    }
}
