package dev.watchfloor.connectors.testing;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.RecordFile;
import dev.watchfloor.connectors.spi.RecordImport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link ConnectorFactoryContract} for a connector that follows a log at its setting {@code path}. */
public abstract class LogFactoryContract extends ConnectorFactoryContract {
    private static final String PATH = "records.log";
    private static final int PAGE = 1_000;

    /** Settings beside {@code path} of which nothing can come, one a map. */
    protected List<Map<String, String>> refused() {
        return List.of();
    }

    /** Good lines of the product, of each sort one or more. */
    protected abstract List<String> records() throws Exception;

    @Test
    void hostileLinesAreRejectedOrPassedOverAndNothingElse(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("hostile.log");
        try (Connector connector = create()) {
            RecordImport imports = connector.imports().orElseThrow();
            HostileRecords.areHarmlessTo(line -> read(imports, written(file, line)), records());
        }
    }

    /** Bytes, in which half a character of two becomes another: as text it could not be written. */
    private static Path written(Path file, String line) throws Exception {
        return Files.write(file, (line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void read(RecordImport imports, Path file) throws Exception {
        try (RecordFile opened = imports.open(file, key -> Cursor.START)) {
            Page page = opened.fetch(opened.start(), PAGE);
            while (page.more()) {
                page = opened.fetch(page.next(), PAGE);
            }
        }
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
