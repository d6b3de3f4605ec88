package dev.watchfloor.connectors.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.testing.HostileRecords;
import dev.watchfloor.connectors.testing.TreeMutations;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents that somebody spoiled: what is in an index is what machines were made to log. */
class HostileDocumentsTest {
    private static final String WAZUH = "{\"_index\":\"wazuh-alerts-4.x-2026.11.24\",\"_id\":\"a1\",\"_source\":{"
            + "\"timestamp\":\"2026-11-24T02:39:30.069+0000\",\"rule\":{\"level\":10,\"id\":\"5712\",\"description\":"
            + "\"sshd: brute force\",\"groups\":[\"authentication_failures\"],\"mitre\":{\"id\":[\"T1110\"]}},"
            + "\"agent\":{\"id\":\"001\",\"name\":\"web\"},\"data\":{\"srcip\":\"203.0.113.9\",\"srcport\":\"40000\","
            + "\"dstuser\":\"root\",\"url\":\"/a?token=hunter2\"},\"full_log\":\"Failed password for root\"}}";
    private static final String ECS = "{\"_index\":\"logs\",\"_id\":\"b2\",\"_source\":{\"@timestamp\":"
            + "\"2026-11-24T02:39:30.069Z\",\"event\":{\"kind\":\"event\",\"category\":[\"web\"],\"outcome\":\"failure\"},"
            + "\"source\":{\"ip\":\"203.0.113.9\",\"port\":40000},\"user\":{\"name\":\"jo\"},\"url\":{\"path\":\"/a\"},"
            + "\"http\":{\"request\":{\"method\":\"GET\"},\"response\":{\"status_code\":403}},\"message\":\"refused\"}}";

    @Test
    void hostileDocumentsAreRejectedOrPassedOverAndNothingElse() throws Exception {
        Documents documents = new Documents(Documents.AUTO, Layer.DETECTION);

        HostileRecords.areHarmlessTo(text -> read(documents, text), List.of(WAZUH, ECS));
        for (String good : List.of(WAZUH, ECS)) {
            TreeMutations.of(Json.read(good)).forEach(documents::parse);
        }
    }

    private static void read(Documents documents, String text) {
        try {
            documents.parse(Json.read(text));
        } catch (JsonProcessingException notJson) {
            // The answer is refused as a whole before.
        }
    }
}
