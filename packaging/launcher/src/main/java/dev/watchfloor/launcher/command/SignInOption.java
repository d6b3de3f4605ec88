package dev.watchfloor.launcher.command;

import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.SecondFactor;
import dev.watchfloor.launcher.CommandFailure;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Who signs in for a command. What is not given is asked for where a terminal is. */
final class SignInOption {
    @Option(names = "--operator", paramLabel = "NAME", description = "Who signs in. Left out: asked for.")
    private @Nullable String operator;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "File whose first line is the password. Left out: asked for.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--totp",
            paramLabel = "CODE",
            description = "Code of the authenticator app, or a one-time code. Left out: asked for.")
    private @Nullable String code;

    @Option(
            names = "--second-totp",
            paramLabel = "CODE",
            description = "A second code, for what asks twice. Left out: asked for.")
    private @Nullable String secondCode;

    @Option(
            names = "--security-key",
            description = "Sign in with the security key that is plugged in instead of a code.")
    private boolean securityKey;

    @Option(
            names = "--pin-file",
            paramLabel = "FILE",
            description = "File whose first line is the PIN of the security key. Left out: asked for.")
    private @Nullable Path pinFile;

    private @Nullable CommandSpec command;

    boolean isNamed() {
        return operator != null || passwordFile != null || code != null || securityKey;
    }

    /** For which command, which leads to the keys that are plugged in. */
    SignInOption of(CommandSpec asking) {
        command = asking;
        return this;
    }

    /** @throws CommandFailure when something is missing and nobody can be asked */
    Credentials credentials() throws CommandFailure {
        if (securityKey && code != null) {
            throw new CommandFailure("Sign in with --totp or with --security-key, not with both.");
        }
        String name = operator();
        char[] password = password().read(err());
        try {
            return new Credentials(name, password, factor());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private SecondFactor factor() throws CommandFailure {
        if (!securityKey) {
            return new SecondFactor.Code(code == null ? Prompt.line("Code", "--totp") : code);
        }
        return key();
    }

    private SecondFactor key() throws CommandFailure {
        return new SecondFactor.Key(SecurityKeyPrompt.held(Objects.requireNonNull(command), pin()));
    }

    private SecretInput pin() {
        return new SecretInput("PIN of the security key", "--pin-file", pinFile);
    }

    private SecondFactor nextFactor() throws CommandFailure {
        if (securityKey && secondCode == null) {
            return key();
        }
        return new SecondFactor.Code(secondCode == null ? Prompt.line("Next code", "--second-totp") : secondCode);
    }

    /** Complains of what {@link #credentials} and {@link #again} would, before a code is used up or a key touched. */
    void requireTwice() throws CommandFailure {
        password().require();
        if (securityKey) {
            pin().require();
        }
        if (!securityKey && secondCode == null) {
            Prompt.require("--second-totp is missing: another code, since each is taken once.");
        }
    }

    /** The same person again, with another code, since each is taken once, or another touch. */
    Credentials again() throws CommandFailure {
        char[] password = passwordFile == null ? password().read(err()) : SecretFile.firstLine(passwordFile);
        try {
            return new Credentials(operator(), password, nextFactor());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** A password that is chosen. The caller wipes it. */
    char[] newPassword() throws CommandFailure {
        return password().choose(err());
    }

    /** For who has none any more; earlier versions took the new one from there. */
    void refuseOldPassword() throws CommandFailure {
        if (passwordFile != null) {
            throw new CommandFailure("The old password is of no use here. Give the new one with --new-password-file.");
        }
    }

    /** Who makes a profile. */
    String operator() throws CommandFailure {
        return operator == null ? Prompt.line("Operator", "--operator") : operator;
    }

    private SecretInput password() {
        return new SecretInput("password", "--password-file", passwordFile);
    }

    private PrintWriter err() {
        return Objects.requireNonNull(command).commandLine().getErr();
    }
}
