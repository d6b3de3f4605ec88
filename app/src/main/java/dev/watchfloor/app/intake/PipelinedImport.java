package dev.watchfloor.app.intake;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.ImportLog;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.RecordFile;
import dev.watchfloor.connectors.spi.RecordImport;
import java.nio.file.Path;

/**
 * Imports with two threads: while one page is committed, the next one is read and parsed. At most two pages are in
 * memory. Leaves two lines in the audit: one before the first byte is read, one at the end.
 */
public final class PipelinedImport implements BulkImport {
    private static final String ACTION = "connector.import";

    private final LiveConnectors connectors;
    private final EventStore store;
    private final ImportLog log;
    private final AuditLog audit;

    /** @param audit the writing side in the name of the console's operator */
    public PipelinedImport(LiveConnectors connectors, EventStore store, ImportLog log, AuditLog audit) {
        this.connectors = connectors;
        this.store = store;
        this.log = log;
        this.audit = audit;
    }

    @Override
    public ImportResult run(String connector, Path file, ImportWatcher watcher)
            throws ConnectorException, InterruptedException {
        LiveConnectors.Named named = connectors
                .find(connector)
                .orElseThrow(() -> Catalogue.misconfigured("There is no connector named \"" + connector
                        + "\" that can be used. See: watchfloor connectors list"));
        RecordImport imports = named.connector()
                .imports()
                .orElseThrow(() -> Catalogue.misconfigured("\"" + named.name() + "\" reads " + named.displayName()
                        + " in another way: its records are in no file that could be imported."));
        Path whole = file.toAbsolutePath().normalize();
        try (RecordFile opened =
                Border.call(named.name(), () -> imports.open(whole, key -> ImportRun.end(log, named.name(), key)))) {
            return audited(named.name(), whole, new ImportRun(named.name(), opened, store, log, watcher));
        }
    }

    private ImportResult audited(String connector, Path file, ImportRun run)
            throws ConnectorException, InterruptedException {
        audit.write(ACTION, file.toString(), connector, "STARTED", "Importing the file's records.");
        boolean isTold = false;
        try {
            ImportResult result = run.run();
            isTold = true;
            audit.write(
                    ACTION,
                    file.toString(),
                    connector,
                    result.stopped() ? "FAILED" : "DONE",
                    (result.stopped() ? "Stopped by the operator: " : "Imported: ") + counts(run.result(false)));
            return result;
        } catch (ConnectorException | StoreException failure) {
            isTold = true;
            audit.write(
                    ACTION,
                    file.toString(),
                    connector,
                    "FAILED",
                    failure.getMessage() + " Before that: " + counts(run.result(true)));
            throw failure;
        } finally {
            if (!isTold) {
                audit.write(ACTION, file.toString(), connector, "FAILED", "Interrupted: " + counts(run.result(true)));
            }
        }
    }

    private static String counts(ImportResult result) {
        return result.events() + " events stored, " + result.repeated() + " were there already, " + result.rejected()
                + " records rejected.";
    }
}
