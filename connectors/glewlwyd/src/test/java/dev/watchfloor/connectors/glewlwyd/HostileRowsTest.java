package dev.watchfloor.connectors.glewlwyd;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.testing.HostileRecords;
import dev.watchfloor.connectors.testing.TreeMutations;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Rows of sessions that somebody spoiled: browser and address are what a client says. */
class HostileRowsTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_795_490_000);

    @Test
    void hostileRowsAreSessionsOrNoneAndNothingElse() throws Exception {
        List<String> rows = new ArrayList<>();
        try (InputStream in =
                Objects.requireNonNull(getClass().getResourceAsStream("/glewlwyd/2.7.5/user-sessions.json"))) {
            Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).forEach(row -> rows.add(row.toString()));
        }
        rows.add(rows.getFirst().replace("session_hash", "token_hash").replace("expiration", "expires_at"));

        HostileRecords.areHarmlessTo(HostileRowsTest::read, rows);
        TreeMutations.of(Json.read(rows.getFirst())).forEach(HostileRowsTest::session);
    }

    private static void read(String text) {
        try {
            session(Json.read(text));
        } catch (JsonProcessingException notJson) {
            // The answer is refused as a whole before.
        }
    }

    private static void session(JsonNode row) {
        SessionRow.session(row, "ana", NOW);
        SessionRow.token(row, "ana", "oidc", NOW);
    }
}
