package dev.watchfloor.app.sigma.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.app.sigma.LogSource;
import dev.watchfloor.app.sigma.RejectedRuleException;
import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.sigma.RuleLevel;
import dev.watchfloor.app.sigma.RuleStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what every kind of document says about itself. Stateless. */
final class HeadReader {
    private static final int LONGEST_TITLE = 256;
    private static final int LONGEST_DESCRIPTION = 65_535;

    private HeadReader() {}

    static RuleHead head(JsonNode document, String file) throws RejectedRuleException {
        String title = Nodes.text(document, "title", LONGEST_TITLE);
        if (title.isBlank()) {
            throw new RejectedRuleException("The title is missing.");
        }
        String taxonomy = Nodes.word(document, "taxonomy").orElse("sigma");
        if (!taxonomy.equals("sigma")) {
            throw new RejectedRuleException(
                    "It uses the taxonomy \"" + Nodes.shown(taxonomy) + "\", which is not known.");
        }
        String status = Nodes.word(document, "status").orElse("");
        if (status.equals("unsupported")) {
            throw new RejectedRuleException("Its status is \"unsupported\": its author says that it cannot be used.");
        }
        return new RuleHead(
                Nodes.word(document, "id").orElse(null),
                Nodes.word(document, "name").orElse(null),
                title,
                Nodes.text(document, "description", LONGEST_DESCRIPTION),
                Nodes.text(document, "author", LONGEST_DESCRIPTION),
                Nodes.text(document, "license", LONGEST_TITLE),
                choice(document, "level", RuleLevel.values()),
                choice(document, "status", RuleStatus.values()),
                Nodes.texts(document, "references"),
                Nodes.texts(document, "tags"),
                Nodes.texts(document, "falsepositives"),
                Nodes.texts(document, "fields"),
                file);
    }

    static LogSource source(JsonNode document) throws RejectedRuleException {
        JsonNode source = Nodes.map(document, "logsource");
        LogSource read = new LogSource(word(source, "category"), word(source, "product"), word(source, "service"));
        if (read.equals(new LogSource(null, null, null))) {
            throw new RejectedRuleException("\"logsource\" names neither category nor product nor service.");
        }
        return read;
    }

    private static @Nullable String word(JsonNode source, String key) throws RejectedRuleException {
        return Nodes.word(source, key)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .orElse(null);
    }

    private static <E extends Enum<E>> @Nullable E choice(JsonNode document, String key, E[] values)
            throws RejectedRuleException {
        Optional<String> word = Nodes.word(document, key);
        if (word.isEmpty()) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(word.get()))
                .findFirst()
                .orElseThrow(() ->
                        new RejectedRuleException("There is no " + key + " \"" + Nodes.shown(word.get()) + "\"."));
    }
}
