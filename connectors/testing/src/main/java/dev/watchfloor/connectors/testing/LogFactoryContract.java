package dev.watchfloor.connectors.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@link ConnectorFactoryContract} for a connector that follows a log at its setting {@code path}. */
public abstract class LogFactoryContract extends ConnectorFactoryContract {
    private static final String PATH = "records.log";

    /** Settings beside {@code path} of which nothing can come, one a map. */
    protected List<Map<String, String>> refused() {
        return List.of();
    }

    @Override
    protected final Map<String, String> goodSettings() {
        return Map.of("path", PATH);
    }

    @Override
    protected final Map<String, String> goodSecrets() {
        return Map.of();
    }

    @Override
    protected final List<Misconfiguration> misconfigurations() {
        List<Misconfiguration> wrong = new ArrayList<>();
        wrong.add(new Misconfiguration("no file", Map.of(), Map.of()));
        wrong.add(new Misconfiguration("no duration", Map.of("path", PATH, "poll", "often"), Map.of()));
        for (Map<String, String> settings : refused()) {
            Map<String, String> all = new java.util.HashMap<>(settings);
            all.put("path", PATH);
            wrong.add(new Misconfiguration(settings.toString(), all, Map.of()));
        }
        return wrong;
    }
}
