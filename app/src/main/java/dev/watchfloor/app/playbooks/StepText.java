package dev.watchfloor.app.playbooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.app.playbooks.Playbook.Kind;
import dev.watchfloor.app.playbooks.Playbook.Parameter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one step: a map whose first key is the verb and whose value is the parameter it is done to. */
final class StepText {
    private static final Map<String, Kind> VERBS = Map.of(
            "block", Kind.NETWORK,
            "lift", Kind.NETWORK,
            "revoke-sessions-from", Kind.NETWORK,
            "block-devices-from", Kind.NETWORK,
            "revoke-sessions-of", Kind.USER,
            "disable-user", Kind.USER,
            "block-devices-of", Kind.USER);
    private static final Set<String> BLOCK_KEYS = Set.of("block", "for", "targets");

    private final int number;
    private final JsonNode node;
    private final List<Parameter> parameters;
    private final List<String> problems;

    /** @param problems what is wrong is added here */
    StepText(int number, JsonNode node, List<Parameter> parameters, List<String> problems) {
        this.number = number;
        this.node = node;
        this.parameters = parameters;
        this.problems = problems;
    }

    Optional<PlaybookStep> read() {
        List<String> keys = node.properties().stream().map(Map.Entry::getKey).toList();
        List<String> verbs = keys.stream().filter(VERBS::containsKey).toList();
        if (!node.isObject() || verbs.size() != 1) {
            return problem("needs one verb: "
                    + String.join(", ", VERBS.keySet().stream().sorted().toList()) + ".");
        }
        String verb = verbs.getFirst();
        for (String key : keys) {
            if (!key.equals(verb) && !(verb.equals("block") && BLOCK_KEYS.contains(key))) {
                return problem("\"" + PlaybookText.shown(key) + "\" does not belong to \"" + verb + "\".");
            }
        }
        String parameter = node.path(verb).asText("");
        Kind wanted = VERBS.get(verb);
        if (parameters.stream().noneMatch(one -> one.name().equals(parameter) && one.kind() == wanted)) {
            return problem("\"" + verb + "\" is done to a parameter of the kind "
                    + (wanted == Kind.NETWORK ? "network" : "user") + "; \"" + PlaybookText.shown(parameter)
                    + "\" is none.");
        }
        return step(verb, parameter);
    }

    private Optional<PlaybookStep> step(String verb, String parameter) {
        return switch (verb) {
            case "block" -> block(parameter);
            case "lift" -> Optional.of(new PlaybookStep.LiftNetwork(parameter));
            case "revoke-sessions-from" -> Optional.of(new PlaybookStep.RevokeSessionsFrom(parameter));
            case "block-devices-from" -> Optional.of(new PlaybookStep.BlockDevicesFrom(parameter));
            case "revoke-sessions-of" -> Optional.of(new PlaybookStep.RevokeSessionsOf(parameter));
            case "disable-user" -> Optional.of(new PlaybookStep.DisableUser(parameter));
            default -> Optional.of(new PlaybookStep.BlockDevicesOf(parameter));
        };
    }

    private Optional<PlaybookStep> block(String parameter) {
        Duration length = null;
        if (node.has("for")) {
            length = length(node.path("for").asText(""));
            if (length == null) {
                return problem("\"for\" is a length of time such as 30m, 4h or 7d, at most 3650d.");
            }
        }
        List<String> targets = new ArrayList<>();
        JsonNode named = node.path("targets");
        if (named.isArray()) {
            named.forEach(target -> targets.add(target.asText("")));
        } else if (!named.isMissingNode() && !named.asText("").equals("all")) {
            return problem("\"targets\" is the word all or a list of gateways.");
        }
        if (named.isArray() && (targets.isEmpty() || targets.contains(""))) {
            return problem("\"targets\" names no gateway.");
        }
        return Optional.of(new PlaybookStep.BlockNetwork(parameter, length, targets));
    }

    private Optional<PlaybookStep> problem(String sentence) {
        problems.add("Step " + number + ": " + sentence);
        return Optional.empty();
    }

    private static @Nullable Duration length(String text) {
        if (!text.matches("[1-9][0-9]{0,6}[mhd]")) {
            return null;
        }
        long amount = Long.parseLong(text.substring(0, text.length() - 1));
        Duration length = switch (text.charAt(text.length() - 1)) {
            case 'm' -> Duration.ofMinutes(amount);
            case 'h' -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
        return length.toDays() > 3_650 ? null : length;
    }
}
