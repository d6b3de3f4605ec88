package dev.watchfloor.app.export;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.operators.Authority;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.app.timeline.StoredEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes events out of the console. An export runs in constant memory whatever its size, and leaves two lines in the
 * audit: one before the first byte, one when it ended. Thread-safe; every method blocks until all is written.
 */
public final class EventExports {
    private final EventStore store;
    private final AuditLog audit;
    private final Clock clock;
    private final Authority authority;

    /**
     * @param audit the writing side in the name of the console's operator
     * @param authority asked before the first byte
     */
    public EventExports(EventStore store, AuditLog audit, Clock clock, Authority authority) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.authority = authority;
    }

    /**
     * Writes a file. It has its name only when it is complete; until then a hidden file lies beside it, which a failed
     * or cancelled export takes away. On systems that have them, permissions let only its owner read it.
     *
     * @param overwrite whether a file of that name is replaced
     * @throws ExportException when there is one and it is not to be replaced, or the folder, the disk or the
     *     permissions are in the way; nothing has changed then
     * @throws InterruptedException when the thread was interrupted; as cancelled
     */
    public ExportResult toFile(ExportRequest request, Path file, boolean overwrite, ExportWatcher watcher)
            throws ExportException, InterruptedException {
        return toFile(request, null, file, overwrite, watcher);
    }

    /**
     * As {@link #toFile(ExportRequest, Path, boolean, ExportWatcher)}, but only these events, in the order given. Query
     * and range of the request say in the audit where they were chosen from.
     */
    public ExportResult chosenToFile(
            ExportRequest request, List<StoredEvent> chosen, Path file, boolean overwrite, ExportWatcher watcher)
            throws ExportException, InterruptedException {
        return toFile(request, List.copyOf(chosen), file, overwrite, watcher);
    }

    private ExportResult toFile(
            ExportRequest request,
            @Nullable List<StoredEvent> chosen,
            Path file,
            boolean overwrite,
            ExportWatcher watcher)
            throws ExportException, InterruptedException {
        authority.require(Permission.EXPORT);
        try (NewFile target = NewFile.at(file, overwrite)) {
            String name = file.toAbsolutePath().normalize().toString();
            return audited(new ExportAudit(audit, request, chosen, name), () -> {
                ExportResult result = write(request, chosen, target.stream(), watcher);
                if (result.ending() != ExportResult.Ending.CANCELLED) {
                    target.complete();
                }
                return result;
            });
        } catch (IOException failure) {
            throw new ExportException(NewFile.sentence(file, failure), failure);
        }
    }

    /**
     * Writes to a stream, which is flushed and not closed.
     *
     * @param name what the audit calls the stream
     * @throws IOException from the stream, as when its reader left
     * @throws InterruptedException when the thread was interrupted; the beginning has been written then
     */
    public ExportResult toStream(ExportRequest request, OutputStream stream, String name, ExportWatcher watcher)
            throws IOException, InterruptedException {
        authority.require(Permission.EXPORT);
        return audited(new ExportAudit(audit, request, null, name), () -> write(request, null, stream, watcher));
    }

    private ExportResult write(
            ExportRequest request, @Nullable List<StoredEvent> chosen, OutputStream stream, ExportWatcher watcher)
            throws IOException, InterruptedException {
        ExportRun run = new ExportRun(store, request, request.query().at(clock.instant()), watcher);
        return chosen == null ? run.write(stream) : run.write(stream, chosen);
    }

    @FunctionalInterface
    private interface Writing {
        ExportResult run() throws IOException, InterruptedException;
    }

    private ExportResult audited(ExportAudit entries, Writing writing) throws IOException, InterruptedException {
        entries.started();
        boolean isTold = false;
        try {
            ExportResult result = writing.run();
            isTold = true;
            entries.ended(result);
            return result;
        } catch (IOException | StoreException failure) {
            isTold = true;
            entries.failed(failure);
            throw failure;
        } finally {
            if (!isTold) {
                entries.interrupted();
            }
        }
    }
}
