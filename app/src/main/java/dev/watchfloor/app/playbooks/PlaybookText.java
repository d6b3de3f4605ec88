package dev.watchfloor.app.playbooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.app.playbooks.Playbook.Kind;
import dev.watchfloor.app.playbooks.Playbook.Parameter;
import dev.watchfloor.app.yaml.UnreadableYamlException;
import dev.watchfloor.app.yaml.YamlDocuments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a playbook from YAML. What is not known is refused by name, so that a mistyped word never makes a step do less
 * than its writer thinks. Nothing in the text can make anything but strings, numbers, lists and maps.
 */
public final class PlaybookText {
    /** Longest text, in characters. */
    public static final int LONGEST = 64_000;

    private static final int MOST_STEPS = 20;
    private static final int LONGEST_WORDS = 500;
    private static final Set<String> KEYS = Set.of("playbook", "title", "description", "parameters", "steps");

    private final List<String> problems = new ArrayList<>();

    private PlaybookText() {}

    /**
     * Reads one playbook.
     *
     * @param version the version it gets
     * @throws RefusedPlaybookException with everything that is wrong
     */
    public static Playbook read(String text, int version) throws RefusedPlaybookException {
        return new PlaybookText().parsed(text, version);
    }

    private Playbook parsed(String text, int version) throws RefusedPlaybookException {
        JsonNode root = tree(text);
        if (!root.isObject()) {
            throw new RefusedPlaybookException("A playbook is a map with the keys playbook, title and steps.");
        }
        root.properties().stream()
                .map(java.util.Map.Entry::getKey)
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> problems.add("\"" + shown(key) + "\" is not a key of a playbook."));
        String name = words(root, "playbook");
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*") || name.length() > 60) {
            problems.add("The name after \"playbook:\" must be lower-case words joined by dashes.");
        }
        String title = words(root, "title");
        String description = root.has("description") ? words(root, "description") : "";
        List<Parameter> parameters = parameters(root.path("parameters"));
        Set<String> known = new HashSet<>();
        parameters.forEach(parameter -> known.add(parameter.name()));
        List<PlaybookStep> steps = steps(root.path("steps"), parameters);
        steps.forEach(step -> known.remove(step.parameter()));
        known.forEach(unused -> problems.add("No step uses the parameter \"" + unused + "\"."));
        if (!problems.isEmpty()) {
            throw new RefusedPlaybookException(problems);
        }
        return new Playbook(name, version, title, description, parameters, steps);
    }

    private static JsonNode tree(String text) throws RefusedPlaybookException {
        try {
            List<JsonNode> documents = YamlDocuments.read(text, LONGEST);
            if (documents.isEmpty()) {
                throw new RefusedPlaybookException("The text is empty.");
            }
            if (documents.size() > 1) {
                throw new RefusedPlaybookException("A text holds one playbook; this one holds several documents.");
            }
            return documents.getFirst();
        } catch (UnreadableYamlException broken) {
            throw new RefusedPlaybookException(String.valueOf(broken.getMessage()));
        }
    }

    private List<Parameter> parameters(JsonNode node) {
        List<Parameter> parameters = new ArrayList<>();
        if (node.isMissingNode()) {
            return parameters;
        }
        if (!node.isObject()) {
            problems.add("\"parameters\" is a map from names to kinds, such as \"attacker: network\".");
            return parameters;
        }
        node.properties().forEach(entry -> {
            String kind = entry.getValue().asText("").toUpperCase(Locale.ROOT);
            if (!entry.getKey().matches("[a-z][a-z0-9-]{0,39}")) {
                problems.add("\"" + shown(entry.getKey())
                        + "\" is not a name of a parameter: lower-case letters, digits" + " and dashes.");
            } else if (!kind.equals("NETWORK") && !kind.equals("USER")) {
                problems.add("The parameter \"" + entry.getKey() + "\" must be a network or a user.");
            } else {
                parameters.add(new Parameter(
                        entry.getKey(), Kind.valueOf(kind), entry.getKey().replace('-', ' ')));
            }
        });
        return parameters;
    }

    private List<PlaybookStep> steps(JsonNode node, List<Parameter> parameters) {
        List<PlaybookStep> steps = new ArrayList<>();
        if (!node.isArray() || node.isEmpty() || node.size() > MOST_STEPS) {
            problems.add("\"steps\" is a list of 1 to " + MOST_STEPS + " verbs.");
            return steps;
        }
        for (int place = 0; place < node.size(); place++) {
            new StepText(place + 1, node.get(place), parameters, problems)
                    .read()
                    .ifPresent(steps::add);
        }
        return steps;
    }

    private String words(JsonNode root, String key) {
        String text = root.path(key).asText("").strip();
        if (text.isEmpty() || text.length() > LONGEST_WORDS) {
            problems.add("\"" + key + "\" must be a text of 1 to " + LONGEST_WORDS + " characters.");
        }
        return text;
    }

    static String shown(String text) {
        String line = text.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{Zs}]", "?");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}
