package dev.watchfloor.connectors.modsecurity;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.LogFactoryContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ModSecurityFactoryTest extends LogFactoryContract {
    @Override
    protected ConnectorFactory factory() {
        return new ModSecurityFactory();
    }

    @Override
    protected List<Map<String, String>> refused() {
        return List.of(Map.of("time-zone", "Middle-earth"), Map.of("trusted-proxies", "lan"));
    }

    @Override
    protected List<String> records() throws Exception {
        List<String> records = new ArrayList<>(AuditLines.recorded());
        records.add(AuditLines.CORAZA.replace('\'', '"'));
        return records;
    }
}
