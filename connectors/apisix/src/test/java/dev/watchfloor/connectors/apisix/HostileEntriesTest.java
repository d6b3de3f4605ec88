package dev.watchfloor.connectors.apisix;

import dev.watchfloor.connectors.testing.HostileRecords;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Entries of APISIX that somebody spoiled. */
class HostileEntriesTest {
    @Test
    void hostileEntriesAreRejectedOrPassedOverAndNothingElse() throws Exception {
        LogEntryParser parser = new LogEntryParser(false);

        HostileRecords.areHarmlessTo(record -> parser.parse(record, "x"), recorded());
    }

    private static List<String> recorded() throws Exception {
        List<String> records = new ArrayList<>();
        for (String file : List.of(
                "3.2.2/http-logger-entries.ndjson",
                "3.18.0/http-logger-custom-batches.ndjson",
                "3.18.0/file-logger.ndjson")) {
            try (InputStream in =
                    Objects.requireNonNull(HostileEntriesTest.class.getResourceAsStream("/apisix/" + file))) {
                records.addAll(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .limit(8)
                        .toList());
            }
        }
        return records;
    }
}
