package dev.watchfloor.connectors.zeek;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.LogFactoryContract;
import java.util.List;
import java.util.Map;

class ZeekFactoryTest extends LogFactoryContract {
    @Override
    protected ConnectorFactory factory() {
        return new ZeekFactory();
    }

    @Override
    protected List<Map<String, String>> refused() {
        return List.of(Map.of("records", "conn,software"), Map.of("community-id-seed", "65536"));
    }

    @Override
    protected List<String> records() {
        return ZeekLines.ofEachLog();
    }
}
