package dev.watchfloor.app.sigma.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.app.sigma.RejectedRuleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Parts of a document, or a sentence about what stands there instead. Stateless. */
final class Nodes {
    private static final int LONGEST_SHOWN = 80;

    private Nodes() {}

    static String text(JsonNode parent, String key, int longest) throws RejectedRuleException {
        JsonNode node = parent.path(key);
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (!node.isValueNode()) {
            throw new RejectedRuleException("\"" + key + "\" must be text.");
        }
        String text = node.asText();
        if (text.length() > longest) {
            throw new RejectedRuleException(
                    String.format(Locale.ROOT, "\"%s\" has more than %,d characters.", key, longest));
        }
        return text;
    }

    static Optional<String> word(JsonNode parent, String key) throws RejectedRuleException {
        return Optional.of(text(parent, key, 256).strip()).filter(word -> !word.isEmpty());
    }

    /** A list of texts, or the one text that stands for it. */
    static List<String> texts(JsonNode parent, String key) throws RejectedRuleException {
        JsonNode node = parent.path(key);
        List<String> texts = new ArrayList<>();
        if (node.isMissingNode() || node.isNull()) {
            return texts;
        }
        for (JsonNode each : node.isArray() ? node : List.of(node)) {
            if (!each.isValueNode()) {
                throw new RejectedRuleException("\"" + key + "\" must be a list of texts.");
            }
            texts.add(each.asText());
        }
        return texts;
    }

    static JsonNode map(JsonNode parent, String key) throws RejectedRuleException {
        JsonNode node = parent.path(key);
        if (!node.isObject()) {
            throw new RejectedRuleException("\"" + key + "\" is missing or is not a map.");
        }
        return node;
    }

    /** Something of a rule, fit to stand in a sentence. */
    static String shown(String text) {
        String printable = text.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S} ]", "?");
        return printable.length() <= LONGEST_SHOWN ? printable : printable.substring(0, LONGEST_SHOWN) + "…";
    }
}
