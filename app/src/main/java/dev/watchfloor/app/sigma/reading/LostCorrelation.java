package dev.watchfloor.app.sigma.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.sigma.SigmaCorrelation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A correlation that cannot be honoured. What it looks at is not told of by itself, as the specification has it for rules
 * that a correlation refers to; so it cannot be asked without it.
 *
 * @param name its title, or where it stands
 * @param rules ids or names of what it looks at, as far as they can be read
 * @param generate whether they also count alone
 */
public record LostCorrelation(String name, List<String> rules, boolean generate) {
    public LostCorrelation {
        rules = List.copyOf(rules);
    }

    /** What is known of a document that was rejected; empty when it is no correlation. */
    static Optional<LostCorrelation> of(JsonNode document, String file) {
        JsonNode correlation = document.path("correlation");
        if (!correlation.isObject()) {
            return Optional.empty();
        }
        JsonNode named = correlation.path("rules");
        List<String> rules = new ArrayList<>();
        for (JsonNode each : named.isArray() ? named : List.of(named)) {
            if (each.isValueNode()) {
                rules.add(each.asText());
            }
        }
        String title = Nodes.shown(document.path("title").asText(""));
        return Optional.of(new LostCorrelation(
                title.isEmpty() ? file : title, rules, CorrelationReader.generates(document, correlation)));
    }

    static LostCorrelation of(SigmaCorrelation correlation) {
        String title = Nodes.shown(correlation.head().title());
        return new LostCorrelation(title, correlation.rules(), correlation.generate());
    }

    boolean looksAt(RuleHead head) {
        return rules.stream().anyMatch(head::isCalled);
    }
}
