package dev.watchfloor.app.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.watchfloor.app.rules.tuning.SuppressionMark;
import dev.watchfloor.app.timeline.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a finding says about the rule that found it, as the rule was then; texts are empty where it said nothing.
 *
 * @param rule its key
 * @param file where it stood
 * @param suppressedBy whose suppression keeps it quiet, empty for none
 * @param suppressedFor why
 */
public record FoundBy(
        String rule,
        String title,
        String author,
        String license,
        String level,
        String file,
        String description,
        List<String> references,
        List<String> falsePositives,
        String suppressedBy,
        String suppressedFor) {
    private static final JsonMapper JSON = new JsonMapper();

    public FoundBy {
        references = List.copyOf(references);
        falsePositives = List.copyOf(falsePositives);
    }

    /** Empty for what no rule of the console found. */
    public static Optional<FoundBy> of(StoredEvent event) {
        if (!event.connector().equals(RuleWatch.CONNECTOR)) {
            return Optional.empty();
        }
        try {
            JsonNode record = JSON.readTree(event.event().raw());
            JsonNode rule = record.path("rule");
            JsonNode quiet = record.path(SuppressionMark.FIELD);
            return rule.isObject()
                    ? Optional.of(new FoundBy(
                            rule.path("id").asText(""),
                            rule.path("title").asText(""),
                            rule.path("author").asText(""),
                            rule.path("license").asText(""),
                            rule.path("level").asText(""),
                            rule.path("file").asText(""),
                            rule.path("description").asText(""),
                            texts(rule.path("references")),
                            texts(rule.path("falsepositives")),
                            quiet.path("owner").asText(""),
                            quiet.path("reason").asText("")))
                    : Optional.empty();
        } catch (JsonProcessingException cut) {
            // A very long record was cut, and is no JSON any more.
            return Optional.empty();
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
