package dev.watchfloor.app.intake;

import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.ImportLog;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.RecordFile;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.util.ArrayList;
import java.util.List;

/** One import on its way. Used once, by one thread. */
final class ImportRun {
    /** Marks cursors of imports that look each record up; no connector's cursor for a file begins like this. */
    private static final String CHECKED = "checked ";

    private final String connector;
    private final RecordFile file;
    private final EventStore store;
    private final ImportLog log;
    private final ImportWatcher watcher;
    private final KnownEvents known;
    private final List<RejectedRecord> samples = new ArrayList<>();
    private boolean wentOn;
    private boolean isChecking;
    private boolean isFirst;
    private long events;
    private long repeated;
    private long rejected;

    ImportRun(String connector, RecordFile file, EventStore store, ImportLog log, ImportWatcher watcher) {
        this.connector = connector;
        this.file = file;
        this.store = store;
        this.log = log;
        this.watcher = watcher;
        this.known = new KnownEvents(store, connector);
    }

    /** Where the import of a file ended, as the connector gave it. */
    static Cursor end(ImportLog log, String connector, String key) {
        String value = log.importedUpTo(connector, key).value();
        return value.startsWith(CHECKED) ? new Cursor(value.substring(CHECKED.length())) : new Cursor(value);
    }

    ImportResult run() throws ConnectorException, InterruptedException {
        Cursor start = file.start();
        wentOn = !start.isStart();
        isFirst = !wentOn;
        isChecking = wentOn && log.importedUpTo(connector, file.key()).value().startsWith(CHECKED);
        try (PageReader pages = new PageReader(connector, file, start)) {
            while (!watcher.isCancelled()) {
                PageReader.Read read = pages.next();
                commit(read.page());
                watcher.committed(new ImportProgress(read.bytesRead(), file.bytes(), events, repeated, rejected));
                if (!read.page().more()) {
                    return result(false);
                }
            }
            return result(true);
        }
    }

    /** What was done so far. */
    ImportResult result(boolean stopped) {
        return new ImportResult(events, repeated, rejected, samples, wentOn, stopped);
    }

    private void commit(Page page) {
        List<SecurityEvent> fresh = fresh(page.events());
        int stored = 0;
        if (!page.next().isStart()) {
            // Until a record was seen nobody knows whether to check: then the next run does.
            Cursor next =
                    isChecking || isFirst ? new Cursor(CHECKED + page.next().value()) : page.next();
            stored = log.appendImported(connector, fresh, file.key(), next)
                    .stored()
                    .size();
        }
        events += stored;
        repeated += page.events().size() - stored;
        rejected += page.rejected().size();
        page.rejected().stream()
                .limit(Math.max(0, ImportResult.MOST_SAMPLES - samples.size()))
                .forEach(samples::add);
    }

    private List<SecurityEvent> fresh(List<SecurityEvent> read) {
        if (read.isEmpty() || !isFirst && !isChecking) {
            return read;
        }
        List<SecurityEvent> fresh = known.without(read);
        // A file whose first records are there already was followed by the connector at another time.
        isChecking |= isFirst && fresh.size() < read.size();
        isFirst = false;
        return fresh;
    }
}
