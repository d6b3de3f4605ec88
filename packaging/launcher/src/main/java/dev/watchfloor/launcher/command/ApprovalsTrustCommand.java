package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.app.response.approvals.KeyCard;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor approvals trust}. */
@Command(
        name = "trust",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Let somebody else's key count here.",
        description = {
            "Compare the fingerprint with its owner by another way first. Without --yes it is shown and asked."
        })
final class ApprovalsTrustCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The key, as approvals key wrote it.")
    private Path file = Path.of("");

    @Option(names = "--name", required = true, paramLabel = "TEXT", description = "Whose key it is.")
    private String name = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            split = ",",
            converter = RoleWord.class,
            description =
                    "In what role its owner may agree: ${COMPLETION-CANDIDATES}. May be given more than once. Left"
                            + " out: may ask only.",
            completionCandidates = RoleWord.Candidates.class)
    private List<Role> roles = new ArrayList<>();

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
            KeyCard card = console.approvals().readKey(AnswerFile.read(file, Approvals.LARGEST_FILE));
            if (!output.isJson()) {
                output.line("key  " + card.fingerprint() + ", says it is of " + Terminal.printable(card.name()));
            }
            if (!confirmation.isDryRun()) {
                confirmation.require("Trust it as the key of " + name, output);
                var trusted = console.approvals().trust(card, name, wanted);
                if (output.isJson()) {
                    output.json(ApprovalWords.json(trusted));
                } else {
                    output.line("trusted  " + Terminal.printable(trusted.card().name()) + " "
                            + (wanted.isEmpty() ? "may ask" : "may agree as " + Role.words(wanted)));
                }
            }
        } catch (UnfitApprovalException unfit) {
            throw new CommandFailure(unfit.sentence());
        }
        return 0;
    }
}
