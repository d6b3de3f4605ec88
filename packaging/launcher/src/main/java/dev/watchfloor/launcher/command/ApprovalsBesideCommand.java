package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.SecondFactor;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.app.response.approvals.Approval;
import dev.watchfloor.app.response.approvals.Decision;
import dev.watchfloor.launcher.CommandFailure;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code watchfloor approvals beside}. */
@Command(
        name = "beside",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Let another operator of this profile, who sits beside you, agree to a plan.",
        description = "You sign in as always; they sign in for this one word, with both of their own factors.")
final class ApprovalsBesideCommand implements Callable<Integer> {
    @Mixin
    private KeptPlan kept = new KeptPlan();

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who agrees.")
    private String name = "";

    @Option(
            names = "--by-password-file",
            paramLabel = "FILE",
            description = "File whose first line is their password. Left out: asked for.")
    private @Nullable Path passwordFile;

    @Option(names = "--by-totp", paramLabel = "CODE", description = "Their code. Left out: asked for.")
    private @Nullable String code;

    @Option(names = "--by-security-key", description = "They touch their security key instead of giving a code.")
    private boolean securityKey;

    @Option(
            names = "--by-pin-file",
            paramLabel = "FILE",
            description = "File whose first line is the PIN of their security key. Left out: asked for.")
    private @Nullable Path pinFile;

    @Option(names = "--decline", description = "They say no.")
    private boolean decline;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            defaultValue = "4h",
            description = "How long it counts, at most 24h. Left out: ${DEFAULT-VALUE}.")
    private String validity = "4h";

    @Option(names = "--comment", paramLabel = "TEXT", description = "Goes into the audit.")
    private String comment = "";

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private Output output = new Output();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Plan plan = kept.read();
        var length = Durations.parse(validity);
        if (securityKey && code != null) {
            throw new CommandFailure("They agree with --by-totp or with --by-security-key, not with both.");
        }
        SecretInput theirs = new SecretInput("their password", "--by-password-file", passwordFile);
        theirs.require();
        if (securityKey) {
            pin().require();
        }
        try (Console console = profile.openExisting()) {
            char[] password = theirs.read(output.err());
            try (Credentials second = new Credentials(name, password, factor())) {
                Decision decision = console.secondPersons()
                        .decide(
                                plan,
                                second,
                                decline ? Approval.Verdict.DECLINED : Approval.Verdict.APPROVED,
                                length,
                                comment);
                output.answer(
                        decline ? "declined" : "agreed",
                        decision.name(),
                        decline
                                ? ""
                                : "Counts until "
                                        + Spans.exact(decision.approval().expires()) + ".");
            } finally {
                Arrays.fill(password, '\0');
            }
        }
        return 0;
    }

    private SecretInput pin() {
        return new SecretInput("PIN of their security key", "--by-pin-file", pinFile);
    }

    private SecondFactor factor() throws CommandFailure {
        if (securityKey) {
            return new SecondFactor.Key(SecurityKeyPrompt.held(spec, pin()));
        }
        return new SecondFactor.Code(code == null ? Prompt.line("Their code", "--by-totp") : code);
    }
}
