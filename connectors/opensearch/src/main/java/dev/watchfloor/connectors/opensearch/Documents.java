package dev.watchfloor.connectors.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.feeds.EcsFields;
import dev.watchfloor.connectors.feeds.EcsParser;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.http.JsonRecord;

/** Makes events of documents: alerts of Wazuh 4 by their own names, all others by ECS. Immutable. */
record Documents(String sort, Layer layer) {
    static final String AUTO = "auto";
    static final String WAZUH = "wazuh";
    static final String ECS = "ecs";

    private static final int LONGEST_ID = 110;

    /** @param hit with _index, _id and _source */
    ParsedRecord parse(JsonNode hit) {
        JsonNode source = hit.path("_source");
        if (!source.isObject()) {
            return ParsedRecord.rejected(
                    "The document has no source. Its index must keep _source.",
                    hit.path("_id").asText());
        }
        JsonRecord record = new JsonRecord(source.toString(), source, true);
        boolean isWazuh = sort.equals(WAZUH) || sort.equals(AUTO) && isWazuh(source);
        String id = id(hit);
        return isWazuh ? WazuhAlert.parse(record, id) : new EcsParser(layer).parse(record, id);
    }

    private static boolean isWazuh(JsonNode source) {
        EcsFields fields = new EcsFields(source);
        return fields.count("rule.level") >= 0 && fields.text("agent.id") != null && fields.text("event.kind") == null;
    }

    private static String id(JsonNode hit) {
        String index = hit.path("_index").asText();
        String plain = index + "/" + hit.path("_id").asText();
        return plain.length() <= LONGEST_ID
                ? plain
                : IndexCursor.mark(index, hit.path("_id").asText());
    }
}
