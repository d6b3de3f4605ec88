package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.approvals.PolicyRule;
import dev.watchfloor.app.roles.Role;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor approvals policy list}. */
@Command(name = "list", mixinStandardHelpOptions = true, header = "The rules, by name.")
final class ApprovalsPolicyListCommand implements Callable<Integer> {
    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.openExisting()) {
            List<PolicyRule> rules = console.approvals().policy();
            if (output.isJson()) {
                ArrayNode array = Output.array();
                rules.forEach(rule -> array.add(json(rule)));
                output.json(array);
            } else if (rules.isEmpty()) {
                output.line("No rule yet: only what the guard leaves to a second person needs one.");
            } else {
                output.table(
                        List.of("RULE", "VERB", "FROM SIZE", "TARGET", "WHO MUST AGREE"),
                        rules.stream()
                                .map(rule -> List.of(
                                        rule.name(),
                                        rule.verb().isEmpty() ? "every" : rule.verb(),
                                        Integer.toString(rule.atLeast()),
                                        rule.target().isEmpty() ? "every" : rule.target(),
                                        Role.words(rule.roles())))
                                .toList());
            }
        }
        return 0;
    }

    private static ObjectNode json(PolicyRule rule) {
        return Output.object()
                .put("name", rule.name())
                .put("verb", rule.verb())
                .put("atLeast", rule.atLeast())
                .put("target", rule.target())
                .put("roles", Role.words(rule.roles()));
    }
}
