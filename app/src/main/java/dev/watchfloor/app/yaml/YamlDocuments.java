package dev.watchfloor.app.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads texts with one or several YAML documents. They make strings, numbers, truth values, lists and maps and nothing
 * else; a key that is there twice, an alias (which could stand for very much) and what is nested deeper than 50 are
 * refused. Stateless.
 */
public final class YamlDocuments {
    private static final int DEEPEST = 50;
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private YamlDocuments() {}

    /**
     * The documents in order, without empty ones.
     *
     * @param longest how many characters the text may have
     * @throws UnreadableYamlException with what is wrong, and where
     */
    public static List<JsonNode> read(String text, int longest) throws UnreadableYamlException {
        if (text.length() > longest) {
            throw new UnreadableYamlException(String.format(Locale.ROOT, "It is longer than %,d characters.", longest));
        }
        try {
            refuseAliases(text);
            List<JsonNode> documents = new ArrayList<>();
            try (YAMLParser parser = YAML.getFactory().createParser(text)) {
                while (parser.nextToken() != null) {
                    JsonNode document = YAML.readTree(parser);
                    if (!document.isNull() && !document.isMissingNode()) {
                        documents.add(document);
                    }
                }
            }
            return documents;
        } catch (StreamConstraintsException bound) {
            throw new UnreadableYamlException(YamlFault.sentence(bound, DEEPEST));
        } catch (JsonProcessingException broken) {
            throw new UnreadableYamlException(YamlFault.sentence(broken));
        } catch (IOException | RuntimeException broken) {
            // The YAML library throws exceptions of its own for some texts.
            throw new UnreadableYamlException("It is not YAML that can be read.");
        }
    }

    private static void refuseAliases(String text) throws IOException, UnreadableYamlException {
        try (YAMLParser parser = YAML.getFactory().createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias()) {
                    throw new UnreadableYamlException("It has an alias (*) in line "
                            + parser.currentTokenLocation().getLineNr() + "; write out what it stands for.");
                }
            }
        }
    }
}
