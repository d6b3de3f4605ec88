package dev.watchfloor.connectors.crowdsec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.testing.HostileRecords;
import dev.watchfloor.connectors.testing.TreeMutations;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Alerts that somebody spoiled: their logged lines are an attacker's words. */
class HostileAlertsTest {
    @Test
    void hostileAlertsAreUnderstoodOrUnreadableAndNothingElse() throws Exception {
        List<String> alerts = recorded();

        HostileRecords.areHarmlessTo(HostileAlertsTest::read, alerts);
        TreeMutations.of(Json.read(alerts.getFirst())).forEach(HostileAlertsTest::event);
    }

    private static void read(String text) {
        try {
            event(Json.read(text));
        } catch (JsonProcessingException notJson) {
            // The answer is refused as a whole before.
        }
    }

    private static void event(JsonNode alert) {
        try {
            AlertEvents.event(alert);
        } catch (UnreadableAlertException rejected) {
            // As it should be.
        }
    }

    private static List<String> recorded() throws Exception {
        List<String> alerts = new ArrayList<>();
        for (String file : List.of("alert-manual-ban-cscli.json", "alerts-nginx-ssh.json")) {
            try (InputStream in =
                    Objects.requireNonNull(HostileAlertsTest.class.getResourceAsStream("/crowdsec/1.4.6/" + file))) {
                Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .forEach(alert -> alerts.add(alert.toString()));
            }
        }
        return alerts;
    }
}
