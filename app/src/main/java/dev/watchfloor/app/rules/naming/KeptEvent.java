package dev.watchfloor.app.rules.naming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.watchfloor.app.sigma.matching.EventFields;
import dev.watchfloor.app.sigma.matching.FieldValue;
import dev.watchfloor.app.sigma.matching.Text;
import dev.watchfloor.app.sigma.records.JsonRecord;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event of ours as rules see it: its own fields by their names, behind them the record as received, and behind that the
 * names that its product has for the same. One thread.
 */
public final class KeptEvent implements EventFields {
    private static final JsonMapper JSON = new JsonMapper();

    private final SecurityEvent event;
    private final String type;
    private final Map<String, FieldValue> values = new HashMap<>();
    private @Nullable JsonRecord record;
    private @Nullable SaidPairs said;
    private @Nullable List<Text> everything;

    /** @param type of the connector, empty when it is not known */
    public KeptEvent(SecurityEvent event, String type) {
        this.event = event;
        this.type = type;
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

    /** The record, each of its values, and the place asked for, decoded once: keywords have either form. */
    @Override
    public List<Text> everything() {
        List<Text> made = everything;
        if (made == null) {
            made = new ArrayList<>(record().everything());
            FieldNames.uri(event.path()).stream().map(Text::new).forEach(made::add);
            everything = made;
        }
        return made;
    }

    /** The first value of a field, or an empty text. */
    String first(String name) {
        List<Text> texts = field(name).texts();
        return texts.isEmpty() ? "" : texts.getFirst().words();
    }

    private FieldValue found(String name) {
        String folded = Text.fold(name);
        if (type.equals("entra") && folded.equals("status")) {
            // Graph has an object there; the rules ask how it went.
            return FieldValue.of(event.outcome() == Outcome.SUCCESS ? "Success" : "Failure");
        }
        List<String> own = FieldNames.values(event, folded);
        if (own == null || own.isEmpty()) {
            FieldValue received = received(name, folded);
            return received.isPresent() ? received : value(FieldNames.late(event, folded));
        }
        if (folded.equals("action")) {
            Set<String> words = new LinkedHashSet<>(own);
            received(name, folded).texts().forEach(text -> words.add(text.words()));
            return value(List.copyOf(words));
        }
        return value(own);
    }

    private FieldValue received(String name, String folded) {
        FieldValue named = OtherNames.isFirst(type, folded) ? FieldValue.ABSENT : written(name, folded);
        if (named.isPresent()) {
            return named;
        }
        for (String other : OtherNames.of(type, folded)) {
            FieldValue found = written(other, other);
            if (found.isPresent()) {
                return found;
            }
        }
        return FieldValue.ABSENT;
    }

    private FieldValue written(String name, String folded) {
        return isObject() ? record().field(name) : said().field(folded);
    }

    private static FieldValue value(List<String> words) {
        return words.isEmpty()
                ? FieldValue.ABSENT
                : new FieldValue(true, words.stream().map(Text::new).toList());
    }

    private boolean isObject() {
        return event.raw().startsWith("{");
    }

    private SaidPairs said() {
        SaidPairs made = said;
        if (made == null) {
            made = new SaidPairs(event.raw());
            said = made;
        }
        return made;
    }

    /** A record that is no JSON object has no fields of that sort, and its words are looked through all the same. */
    private JsonRecord record() {
        JsonRecord made = record;
        if (made == null) {
            made = new JsonRecord(parsed(), event.raw());
            record = made;
        }
        return made;
    }

    private JsonNode parsed() {
        if (isObject()) {
            try {
                JsonNode record = JSON.readTree(event.raw());
                return type.equals("google") ? CloudLog.named(record) : record;
            } catch (JsonProcessingException cut) {
                // A record that was cut is not JSON any more.
            }
        }
        return JsonNodeFactory.instance.objectNode();
    }
}
