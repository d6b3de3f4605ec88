package dev.watchfloor.app.rules.typed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.app.sigma.RejectedRuleException;
import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.sigma.reading.RuleText;
import dev.watchfloor.app.yaml.UnreadableYamlException;
import dev.watchfloor.app.yaml.YamlDocuments;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the text of a typed rule: what it says about itself as a Sigma rule does, and its preferences. Stateless. */
public final class TypedText {
    private static final Pattern VALUE = Pattern.compile("(\\d{1,9}) ([A-Za-z]+)");
    private static final int LONGEST = 20_000;
    private static final long LONGEST_QUIET = 24 * 90L;

    private TypedText() {}

    /**
     * What became of a text.
     *
     * @param ready what is asked, or null
     * @param problem a sentence, or empty
     */
    public record Read(@Nullable ReadyRule ready, String problem) {}

    /** @param file {@link TypedRules#FOLDER} and a name */
    public static Read read(String text, String file) {
        Optional<TypedRule> rule = TypedRules.of(file);
        if (rule.isEmpty()) {
            return new Read(
                    null,
                    "There is no such rule in the program. Only the texts of those that are shipped can be kept under"
                            + " \""
                            + TypedRules.FOLDER + "\".");
        }
        try {
            List<JsonNode> documents = YamlDocuments.read(text, LONGEST);
            if (documents.size() != 1 || !documents.getFirst().isObject()) {
                return new Read(null, "It must be one map with the keys title and preferences.");
            }
            return new Read(ready(rule.get(), documents.getFirst(), file), "");
        } catch (UnreadableYamlException | RejectedRuleException broken) {
            return new Read(null, String.valueOf(broken.getMessage()));
        }
    }

    private static ReadyRule ready(TypedRule rule, JsonNode document, String file) throws RejectedRuleException {
        RuleHead head = RuleText.head(document, file);
        JsonNode wanted = document.path("preferences");
        Map<String, Long> values = new HashMap<>();
        Set<String> unread = new HashSet<>();
        wanted.fieldNames().forEachRemaining(unread::add);
        for (Preference preference : rule.preferences()) {
            if (unread.remove(preference.name())) {
                values.put(preference.name(), number(wanted, preference));
            }
        }
        Preference quiet = quiet(rule);
        long hours = unread.remove(quiet.name()) ? number(wanted, quiet) : quiet.usual();
        if (!unread.isEmpty()) {
            throw new RejectedRuleException(
                    "It has no preference \"" + unread.iterator().next() + "\".");
        }
        return new ReadyRule(rule, head, new Preferences(values), Duration.ofHours(hours));
    }

    /** For how long the same finding is told once; every rule has it. */
    static Preference quiet(TypedRule rule) {
        return new Preference("quiet", Preference.Unit.HOURS, rule.quietHours(), 1, LONGEST_QUIET);
    }

    private static long number(JsonNode wanted, Preference preference) throws RejectedRuleException {
        Matcher value = VALUE.matcher(wanted.path(preference.name()).asText().strip());
        if (value.matches() && value.group(2).equalsIgnoreCase(preference.unit().word())) {
            long number = Long.parseLong(value.group(1));
            if (number >= preference.least() && number <= preference.most()) {
                return number;
            }
        }
        throw new RejectedRuleException(preference.wanted());
    }
}
