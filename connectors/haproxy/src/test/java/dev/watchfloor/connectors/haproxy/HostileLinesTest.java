package dev.watchfloor.connectors.haproxy;

import dev.watchfloor.connectors.testing.HostileRecords;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Lines of HAProxy that somebody spoiled. */
class HostileLinesTest {
    @Test
    void hostileLinesAreRejectedOrPassedOverAndNothingElse() throws Exception {
        AccessRecords parser = new AccessRecords();
        String recorded;
        try (InputStream in = Objects.requireNonNull(
                getClass().getResourceAsStream("/haproxy/2.6.12/access-json-with-admin-lines.log"))) {
            recorded = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }

        HostileRecords.areHarmlessTo(
                record -> parser.parse(record, "x"),
                recorded.lines().filter(line -> !line.isBlank()).toList());
    }
}
