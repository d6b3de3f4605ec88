package dev.watchfloor.connectors.modsecurity;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.LogImportContract;
import java.time.Instant;

/** Audit logs that lie about. */
class ModSecurityImportTest extends LogImportContract {
    @Override
    protected ConnectorFactory factory() {
        return new ModSecurityFactory();
    }

    @Override
    protected String line(Instant time, int number) {
        return AuditLines.line(time, number);
    }
}
