package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductOptions;
import dev.watchfloor.connectors.rigs.keycloak.KeycloakRig;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.spi.Settings;
import dev.watchfloor.connectors.testing.HostileRecords;
import dev.watchfloor.connectors.testing.TreeMutations;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of events and sessions that somebody spoiled: what was typed at a sign-in is in them. */
class HostileRowsTest {
    private KeycloakRig rig;
    private ProductClient client;
    private LoginEvents logins;
    private AdminEvents acts;

    @BeforeEach
    void start() throws Exception {
        rig = KeycloakRig.start();
        client = new ProductClient(ProductOptions.of("Keycloak", rig.baseUrl(), Clock.systemUTC()));
        Accounts accounts = new Accounts(new RealmAdmin(
                client,
                new AccessTokens(client, rig.realm(), rig.readerId(), () -> new Secret(rig.readerSecret())),
                rig.realm()));
        logins = new LoginEvents(
                accounts,
                RealmSettings.of(Settings.of(
                        new KeycloakFactory().settings(),
                        Map.of(
                                "base-url",
                                rig.baseUrl().toString(),
                                "realm",
                                rig.realm(),
                                "client-id",
                                rig.readerId()))));
        acts = new AdminEvents(accounts);
    }

    @AfterEach
    void stop() {
        client.close();
        rig.close();
    }

    @Test
    void hostileRowsAreEventsOrRejectedAndNothingElse() throws Exception {
        List<String> rows = rows("events.json");
        rows.addAll(rows("admin-events.json"));

        HostileRecords.areHarmlessTo(text -> read(text, this::events), rows);
        for (JsonNode hostile : TreeMutations.of(Json.read(rows.getFirst()))) {
            events(hostile);
        }
    }

    @Test
    void hostileSessionsAreSessionsOrNoneAndNothingElse() throws Exception {
        List<String> rows = rows("client-user-sessions-payroll-portal.json");

        HostileRecords.areHarmlessTo(text -> read(text, HostileRowsTest::session), rows);
        for (JsonNode hostile : TreeMutations.of(Json.read(rows.getFirst()))) {
            session(hostile);
        }
    }

    private interface Row {
        void read(JsonNode row) throws Exception;
    }

    private static void read(String text, Row reader) throws Exception {
        JsonNode row;
        try {
            row = Json.read(text);
        } catch (JsonProcessingException notJson) {
            // The answer is refused as a whole before.
            return;
        }
        reader.read(row);
    }

    private void events(JsonNode row) throws Exception {
        StreamRecord record = StreamRecord.of(row, 0, Long.MAX_VALUE);
        if (record.fault().isEmpty() && logins.isWanted(record)) {
            logins.event(record);
            acts.event(record);
        }
    }

    private static void session(JsonNode row) {
        SessionRecord.parse(row, SessionRef.Kind.ONLINE);
    }

    private static List<String> rows(String file) throws Exception {
        List<String> rows = new ArrayList<>();
        try (InputStream in =
                Objects.requireNonNull(HostileRowsTest.class.getResourceAsStream("/keycloak/26.7.3/" + file))) {
            Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).forEach(row -> rows.add(row.toString()));
        }
        return rows;
    }
}
