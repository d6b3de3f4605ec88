package dev.watchfloor.app.sigma.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.app.sigma.RejectedRuleException;
import dev.watchfloor.app.sigma.matching.EventTest;
import dev.watchfloor.app.sigma.matching.Glob;
import dev.watchfloor.app.sigma.matching.ValueTest;
import dev.watchfloor.app.sigma.matching.WildcardText;
import dev.watchfloor.app.sigma.reading.Modifier.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads what stands under a search identifier: fields, lists of fields, or keywords. */
record SearchReader(Placeholders placeholders) {
    private static final int MOST_VALUES = 20_000;

    EventTest read(String identifier, JsonNode search) throws RejectedRuleException {
        if (search.isObject()) {
            return map(identifier, search);
        }
        if (search.isValueNode() && !search.isNull()) {
            return keyword(search);
        }
        if (!search.isArray() || search.isEmpty()) {
            throw new RejectedRuleException("\"" + Nodes.shown(identifier) + "\" holds nothing to search for.");
        }
        List<EventTest> tests = new ArrayList<>();
        for (JsonNode each : search) {
            tests.add(each.isObject() ? map(identifier, each) : keyword(each));
        }
        return any(tests);
    }

    private EventTest map(String identifier, JsonNode map) throws RejectedRuleException {
        if (map.isEmpty()) {
            throw new RejectedRuleException("\"" + Nodes.shown(identifier) + "\" holds nothing to search for.");
        }
        List<EventTest> tests = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : map.properties()) {
            tests.add(field(entry.getKey(), entry.getValue()));
        }
        return all(tests);
    }

    private EventTest field(String text, JsonNode value) throws RejectedRuleException {
        FieldKey key = FieldKey.read(text);
        List<EventTest> tests = new ArrayList<>();
        if (value.isArray()) {
            if (value.isEmpty() || value.size() > MOST_VALUES) {
                throw new RejectedRuleException(String.format(
                        Locale.ROOT, "\"%s\" must have 1 to %,d values.", Nodes.shown(text), MOST_VALUES));
            }
            for (JsonNode each : value) {
                tests.add(one(key, each));
            }
        } else {
            if (key.has(Modifier.ALL)) {
                throw new RejectedRuleException("\"" + Nodes.shown(text) + "\" has one value; \"all\" needs a list.");
            }
            tests.add(one(key, value));
        }
        EventTest test = key.has(Modifier.ALL) ? all(tests) : any(tests);
        return key.has(Modifier.NEQ) ? new EventTest.Not(test) : test;
    }

    private EventTest one(FieldKey key, JsonNode value) throws RejectedRuleException {
        if (value.isContainerNode()) {
            throw new RejectedRuleException(
                    "The values of \"" + Nodes.shown(key.field()) + "\" must be texts, numbers, true, false or null.");
        }
        if (key.has(Modifier.EXISTS)) {
            return existing(key, value);
        }
        if (value.isNull()) {
            return lacking(key);
        }
        if (key.has(Modifier.FIELDREF)) {
            return new EventTest.Refers(
                    key.field(), value.asText().replace(" ", ""), place(key), key.has(Modifier.CASED));
        }
        List<EventTest> tests = new ArrayList<>();
        for (ValueTest test : new ValueReader(key, placeholders).read(value)) {
            tests.add(key.field().isEmpty() ? new EventTest.Mentions(test) : new EventTest.Has(key.field(), test));
        }
        return any(tests);
    }

    private static EventTest existing(FieldKey key, JsonNode value) throws RejectedRuleException {
        if (!value.isBoolean()) {
            throw new RejectedRuleException("\"" + Nodes.shown(key.field()) + "|exists\" takes true or false.");
        }
        EventTest exists = new EventTest.Exists(key.field());
        return value.booleanValue() ? exists : new EventTest.Not(exists);
    }

    private static EventTest lacking(FieldKey key) throws RejectedRuleException {
        boolean isCombined = key.modifiers().stream().allMatch(each -> each.family() == Family.COMBINING);
        if (!isCombined || key.field().isEmpty()) {
            throw new RejectedRuleException(
                    "null after \"" + Nodes.shown(key.field()) + "\" does not go with its modifiers.");
        }
        return new EventTest.Lacks(key.field());
    }

    private EventTest keyword(JsonNode value) throws RejectedRuleException {
        if (!value.isValueNode() || value.isNull() || value.asText().isEmpty()) {
            throw new RejectedRuleException("A keyword must be text.");
        }
        WildcardText text = WildcardText.read(value.asText());
        return new EventTest.Mentions(new ValueTest.Like(new Glob(text.start().end(), false)));
    }

    private static EventTest.Refers.Place place(FieldKey key) {
        return key.first(Family.PLACE)
                .map(modifier -> switch (modifier) {
                    case STARTSWITH -> EventTest.Refers.Place.START;
                    case ENDSWITH -> EventTest.Refers.Place.END;
                    default -> EventTest.Refers.Place.ANYWHERE;
                })
                .orElse(EventTest.Refers.Place.WHOLE);
    }

    static EventTest all(List<EventTest> tests) {
        return tests.size() == 1 ? tests.getFirst() : new EventTest.All(tests);
    }

    static EventTest any(List<EventTest> tests) {
        return tests.size() == 1 ? tests.getFirst() : new EventTest.Any(tests);
    }
}
