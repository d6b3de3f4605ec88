package dev.watchfloor.app.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.watchfloor.app.sigma.matching.EventFields;
import dev.watchfloor.app.sigma.reading.RuleAssembly;
import dev.watchfloor.app.sigma.reading.ValueLists;
import dev.watchfloor.app.sigma.records.JsonRecord;

/** A rule of which only the detection matters, held against JSON. */
public record RuleOnTrial(SigmaRules read) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param detection what stands below {@code detection:}, without its indentation */
    public static RuleOnTrial of(String detection) {
        return of(detection, ValueLists.NONE);
    }

    public static RuleOnTrial of(String detection, ValueLists lists) {
        return ofFile("title: on trial\nlogsource:\n  product: test\ndetection:\n" + detection.indent(2), lists);
    }

    /** One search with this field and value, in YAML. */
    public static RuleOnTrial field(String key, String value) {
        return of("selection:\n  " + key + ": " + value + "\ncondition: selection");
    }

    public static RuleOnTrial ofFile(String text, ValueLists lists) {
        RuleAssembly assembly = new RuleAssembly(lists);
        assembly.add(text, "rule.yml");
        return new RuleOnTrial(assembly.assembled());
    }

    public boolean matches(String json) {
        assertThat(read.rejected()).isEmpty();
        EventFields event = event(json);
        return read.rules().stream().anyMatch(rule -> rule.test().matches(event));
    }

    /** Why it was rejected. */
    public String reason() {
        assertThat(read.rules()).isEmpty();
        assertThat(read.correlations()).isEmpty();
        assertThat(read.rejected()).hasSize(1);
        return read.rejected().getFirst().reason();
    }

    public static EventFields event(String json) {
        try {
            return new JsonRecord(JSON.readTree(json), json);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(json, broken);
        }
    }
}
