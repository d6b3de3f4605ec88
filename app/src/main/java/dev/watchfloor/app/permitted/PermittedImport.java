package dev.watchfloor.app.permitted;

import dev.watchfloor.app.intake.BulkImport;
import dev.watchfloor.app.intake.ImportResult;
import dev.watchfloor.app.intake.ImportWatcher;
import dev.watchfloor.app.operators.Authority;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.nio.file.Path;

/** Files are taken in by who triages. Thread-safe as what it stands before. */
public final class PermittedImport implements BulkImport {
    private final BulkImport real;
    private final Authority authority;

    public PermittedImport(BulkImport real, Authority authority) {
        this.real = real;
        this.authority = authority;
    }

    @Override
    public ImportResult run(String connector, Path file, ImportWatcher watcher)
            throws ConnectorException, InterruptedException {
        authority.require(Permission.TRIAGE);
        return real.run(connector, file, watcher);
    }
}
