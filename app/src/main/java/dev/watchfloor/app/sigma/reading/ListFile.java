package dev.watchfloor.app.sigma.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.app.sigma.RejectedRuleException;
import dev.watchfloor.app.yaml.UnreadableYamlException;
import dev.watchfloor.app.yaml.YamlDocuments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists for placeholders in a YAML text: a map from names to lists of values. Stateless. */
public final class ListFile {
    private ListFile() {}

    /** @throws RejectedRuleException with what is wrong */
    public static ValueLists read(String text) throws RejectedRuleException {
        Map<String, List<String>> lists = values(text);
        return name -> Optional.ofNullable(lists.get(name));
    }

    /** The values by the lists' names, in the order of the text. @throws RejectedRuleException with what is wrong */
    public static Map<String, List<String>> values(String text) throws RejectedRuleException {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        try {
            for (JsonNode document : YamlDocuments.read(text, RuleText.LONGEST)) {
                if (!document.isObject()) {
                    throw new RejectedRuleException("Lists are a map from names to lists of values.");
                }
                for (Map.Entry<String, JsonNode> entry : document.properties()) {
                    lists.put(entry.getKey(), new ArrayList<>(Nodes.texts(document, entry.getKey())));
                }
            }
        } catch (UnreadableYamlException broken) {
            throw new RejectedRuleException(String.valueOf(broken.getMessage()));
        }
        return lists;
    }
}
