package dev.watchfloor.app.export;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.CompleteSearch;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.StoredEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** One export on its way. Used once. */
final class ExportRun {
    private static final int CHUNK = 64 << 10;
    private static final int CHOSEN_PAGE = 500;

    private final EventStore store;
    private final ExportRequest request;
    private final Query query;
    private final ExportWatcher watcher;
    private final EventLine lines;
    private final StringBuilder text = new StringBuilder(CHUNK + 8_192);
    private long events;
    private long bytes;

    /** @param query the request's with its moments fixed, so that all pages are about the same events */
    ExportRun(EventStore store, ExportRequest request, Query query, ExportWatcher watcher) {
        this.store = store;
        this.request = request;
        this.query = query;
        this.watcher = watcher;
        this.lines = new EventLine(request.format(), request.columns(), request.zone());
    }

    ExportResult write(OutputStream stream) throws IOException, InterruptedException {
        if (!CompleteSearch.run(store, query, request.range(), watcher::searched, watcher::isCancelled)) {
            return result(ExportResult.Ending.CANCELLED);
        }
        long expected = Math.min(request.limit(), store.count(query, request.range()));
        return write(stream, new EventPages(store, query, request.range(), request.order())::next, expected);
    }

    /** Only these events, whatever the query wants. */
    ExportResult write(OutputStream stream, List<StoredEvent> chosen) throws IOException, InterruptedException {
        Iterator<StoredEvent> rest = chosen.iterator();
        Pages pages = most -> {
            List<StoredEvent> page = new ArrayList<>();
            while (rest.hasNext() && page.size() < Math.min(most, CHOSEN_PAGE)) {
                page.add(rest.next());
            }
            return page;
        };
        return write(stream, pages, Math.min(request.limit(), chosen.size()));
    }

    /** The next events, at most as many; none at the end. */
    @FunctionalInterface
    private interface Pages {
        List<StoredEvent> next(long most);
    }

    private ExportResult write(OutputStream stream, Pages pages, long expected)
            throws IOException, InterruptedException {
        watcher.written(0, expected);
        text.append(lines.heading());
        while (true) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the export was interrupted");
            }
            if (watcher.isCancelled()) {
                flush(stream);
                return result(ExportResult.Ending.CANCELLED);
            }
            List<StoredEvent> page = pages.next(Math.max(1, request.limit() - events));
            if (page.isEmpty() || events == request.limit()) {
                flush(stream);
                return result(page.isEmpty() ? ExportResult.Ending.COMPLETE : ExportResult.Ending.LIMITED);
            }
            for (StoredEvent event : page) {
                lines.append(text, event);
                if (text.length() >= CHUNK) {
                    drain(stream);
                }
            }
            // What is there is given at once: a reader at the other end of a pipe may have seen enough.
            drain(stream);
            events += page.size();
            watcher.written(events, Math.max(events, expected));
        }
    }

    private void flush(OutputStream stream) throws IOException {
        drain(stream);
        stream.flush();
    }

    private void drain(OutputStream stream) throws IOException {
        byte[] encoded = text.toString().getBytes(StandardCharsets.UTF_8);
        stream.write(encoded);
        bytes += encoded.length;
        text.setLength(0);
    }

    private ExportResult result(ExportResult.Ending ending) {
        return new ExportResult(events, bytes, ending);
    }
}
