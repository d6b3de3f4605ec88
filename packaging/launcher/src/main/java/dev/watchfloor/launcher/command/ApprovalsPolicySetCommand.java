package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.approvals.PolicyRule;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.launcher.CommandFailure;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor approvals policy set}. */
@Command(
        name = "set",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Put a rule into the table, in place of one of that name.",
        description = {
            "A rule holds for an act when all of its parts do. When several roles are given, each needs another person."
        })
final class ApprovalsPolicySetCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "What the rule is called; refusals name it.")
    private String name = "";

    @Option(
            names = "--verb",
            paramLabel = "VERB",
            description = "block, lift, adopt, revoke, revoke-all, disable-user, enable-user, require-enrolment,"
                    + " approve-device, block-device or unblock-device. Left out: every verb.")
    private String verb = "";

    @Option(
            names = "--from-size",
            paramLabel = "COUNT",
            description = "From how many networks or sessions on. Left out: always.")
    private int atLeast = 1;

    @Option(names = "--target", paramLabel = "NAME", description = "Only at this connector. Left out: at every one.")
    private String target = "";

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            split = ",",
            converter = RoleWord.class,
            completionCandidates = RoleWord.Candidates.class,
            description = "Who must agree: ${COMPLETION-CANDIDATES}.")
    private List<Role> roles = new ArrayList<>();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; goes into the audit.")
    private String reason = "";

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        wanted.addAll(roles);
        try (Console console = profile.open()) {
            if (!target.isEmpty()
                    && console.connectors().list().stream()
                            .noneMatch(known -> known.name().equals(target))) {
                throw new CommandFailure("There is no connector " + target + ". See: watchfloor connectors list");
            }
            PolicyRule rule = PolicyRule.checked(name, verb, atLeast, target, wanted);
            if (confirmation.isDryRun()) {
                output.answer("rule", rule.name(), rule.sentence() + " Nothing was changed.");
                return 0;
            }
            confirmation.require(
                    "From now on a second person is needed by rule " + rule.name() + ": " + rule.sentence(), output);
            console.approvals().putRule(rule, reason);
            output.answer("rule", rule.name(), rule.sentence());
        } catch (UnfitApprovalException unfit) {
            throw new CommandFailure(unfit.sentence());
        }
        return 0;
    }
}
