package dev.watchfloor.app.sigma.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.app.sigma.RejectedRuleException;
import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.sigma.SigmaCorrelation;
import dev.watchfloor.app.sigma.SigmaDocument;
import dev.watchfloor.app.sigma.SigmaFilter;
import dev.watchfloor.app.sigma.SigmaRule;
import dev.watchfloor.app.yaml.UnreadableYamlException;
import dev.watchfloor.app.yaml.YamlDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the text of a rule file, which may hold several documents. Stateless. */
public final class RuleText {
    /** Longest text, in characters. */
    public static final int LONGEST = 1_000_000;

    static final String TOO_LONG = String.format(Locale.ROOT, "It is longer than %,d characters.", LONGEST);

    private RuleText() {}

    /**
     * What became of each document, in order.
     *
     * @param document what was read, or null
     * @param problem why it was rejected, or empty
     * @param title the rule's title where there is one to call it by
     * @param lost what can be said of a correlation that was rejected, or null
     */
    public record Read(
            @Nullable SigmaDocument document,
            String problem,
            String title,
            @Nullable LostCorrelation lost) {}

    /** @param file what the rules say where they come from */
    public static List<Read> read(String text, String file, ValueLists lists) {
        List<Read> read = new ArrayList<>();
        try {
            List<JsonNode> documents = YamlDocuments.read(text, LONGEST);
            if (documents.isEmpty()) {
                return List.of(new Read(null, "The text is empty.", "", null));
            }
            for (JsonNode document : documents) {
                read.add(read(document, file, new Placeholders(lists)));
            }
        } catch (UnreadableYamlException broken) {
            read.add(new Read(null, String.valueOf(broken.getMessage()), "", null));
        }
        return read;
    }

    /**
     * What a document says about itself.
     *
     * @throws RejectedRuleException when it has no title or is not written as the specification says
     */
    public static RuleHead head(JsonNode document, String file) throws RejectedRuleException {
        return HeadReader.head(document, file);
    }

    private static Read read(JsonNode document, String file, Placeholders placeholders) {
        String title = Nodes.shown(document.path("title").asText(""));
        try {
            return new Read(parsed(document, file, placeholders), "", title, null);
        } catch (RejectedRuleException rejected) {
            LostCorrelation lost = LostCorrelation.of(document, file).orElse(null);
            return new Read(null, String.valueOf(rejected.getMessage()), title, lost);
        }
    }

    private static SigmaDocument parsed(JsonNode document, String file, Placeholders placeholders)
            throws RejectedRuleException {
        if (!document.isObject()) {
            throw new RejectedRuleException("A rule is a map with the keys title, logsource and detection.");
        }
        RuleHead head = HeadReader.head(document, file);
        if (document.has("correlation")) {
            SigmaCorrelation correlation = CorrelationReader.read(head, document);
            return correlation;
        }
        if (document.has("filter")) {
            JsonNode filter = Nodes.map(document, "filter");
            List<String> rules = Nodes.texts(filter, "rules");
            if (rules.isEmpty()) {
                throw new RejectedRuleException("A filter names the rules that it takes events out of.");
            }
            DetectionReader detection = new DetectionReader(filter, Set.of("rules"), placeholders);
            return new SigmaFilter(head, HeadReader.source(document), rules, detection.keeps());
        }
        DetectionReader detection = new DetectionReader(Nodes.map(document, "detection"), Set.of(), placeholders);
        return new SigmaRule(head, HeadReader.source(document), detection.test());
    }
}
