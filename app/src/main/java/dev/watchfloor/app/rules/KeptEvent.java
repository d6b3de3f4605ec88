package dev.watchfloor.app.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.watchfloor.app.sigma.matching.EventFields;
import dev.watchfloor.app.sigma.matching.FieldValue;
import dev.watchfloor.app.sigma.matching.Text;
import dev.watchfloor.app.sigma.records.JsonRecord;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event of ours as rules see it: its own fields by their names, and the record as received behind them. One thread. */
final class KeptEvent implements EventFields {
    private static final JsonMapper JSON = new JsonMapper();
    /** Of Suricata's event log, Zeek and ECS. */
    private static final Map<String, List<String>> ELSEWHERE = Map.of(
            "query", List.of("dns.rrname", "dns.question.name"),
            "record_type", List.of("dns.rrtype", "qtype_name", "dns.question.type"),
            "answer", List.of("answers", "dns.answers.rdata", "dns.resolved_ip"));

    private final SecurityEvent event;
    private final Map<String, FieldValue> values = new HashMap<>();
    private @Nullable JsonRecord record;

    KeptEvent(SecurityEvent event) {
        this.event = event;
    }

    @Override
    public FieldValue field(String name) {
        FieldValue known = values.get(name);
        if (known == null) {
            known = found(name);
            values.put(name, known);
        }
        return known;
    }

    @Override
    public List<Text> everything() {
        return record().everything();
    }

    private FieldValue found(String name) {
        List<String> own = FieldNames.values(event, Text.fold(name));
        FieldValue received = record().field(name);
        if (own == null || own.isEmpty()) {
            return received.isPresent() ? received : elsewhere(name);
        }
        return new FieldValue(true, own.stream().map(Text::new).toList());
    }

    /** The names that rules for name servers use, where a product's record has others. */
    private FieldValue elsewhere(String name) {
        for (String other : ELSEWHERE.getOrDefault(Text.fold(name), List.of())) {
            FieldValue found = record().field(other);
            if (found.isPresent()) {
                return found;
            }
        }
        return FieldValue.ABSENT;
    }

    /** A record that is no JSON object has no fields, and its words are looked through all the same. */
    private JsonRecord record() {
        JsonRecord made = record;
        if (made == null) {
            made = new JsonRecord(parsed(), event.raw());
            record = made;
        }
        return made;
    }

    private JsonNode parsed() {
        if (event.raw().startsWith("{")) {
            try {
                return JSON.readTree(event.raw());
            } catch (JsonProcessingException cut) {
                // A record that was cut is not JSON any more.
            }
        }
        return JsonNodeFactory.instance.objectNode();
    }
}
