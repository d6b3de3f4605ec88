package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.response.GuardSettings.PrivateRanges;
import dev.watchfloor.app.response.RefusedEntryException;
import dev.watchfloor.launcher.CommandFailure;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor guard private}: what becomes of blocks in private address space. */
@Command(
        name = "private",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "See or change whether private address space can be blocked (RFC 1918, RFC 6598, RFC 4193).",
        description = "A gateway that does not know its proxies reports one private address for everybody.")
final class GuardPrivateCommand implements Callable<Integer> {
    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Parameters(
            arity = "0..1",
            paramLabel = "POLICY",
            description =
                    "approval: only when a second person agrees (so it is at first). never. allowed: as any other.")
    private @Nullable PrivateRanges policy;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why it is changed; goes into the audit.")
    private String reason = "";

    @Override
    public Integer call() throws Exception {
        try (Console console = policy == null ? profile.openExisting() : profile.open()) {
            GuardSettings guard = console.guard();
            if (policy != null && policy != guard.privateRanges()) {
                guard.setPrivateRanges(policy, reason);
            }
            if (output.isJson()) {
                output.json(Output.object().put("privateRanges", ActWords.word(guard.privateRanges())));
            } else {
                output.line(GuardWords.sentence(guard.privateRanges()));
            }
        } catch (RefusedEntryException refused) {
            throw new CommandFailure(String.valueOf(refused.getMessage()));
        }
        return 0;
    }
}
