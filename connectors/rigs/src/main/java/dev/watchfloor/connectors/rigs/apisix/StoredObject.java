package dev.watchfloor.connectors.rigs.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * One object in the gateway's store.
 *
 * @param value never changed after it was stored
 * @param created index of the write that created it
 * @param modified index of the last write
 * @param expires end of its lease
 */
record StoredObject(String kind, String id, JsonNode value, long created, long modified, Optional<Instant> expires) {

    String key() {
        return "/apisix/" + kind + "/" + id;
    }
}
