package dev.watchfloor.launcher.command;

import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.SecondFactor;
import dev.watchfloor.launcher.CommandFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Who signs in for a command. What is not given is asked for where a terminal is. */
final class SignInOption {
    private static final int LONGEST = 4_096;

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
        String name = operator == null ? askedLine("Operator", "--operator") : operator;
        char[] password = password();
        try {
            return new Credentials(name, password, factor());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private SecondFactor factor() throws CommandFailure {
        if (!securityKey) {
            return new SecondFactor.Code(code == null ? askedLine("Code", "--totp") : code);
        }
        if (code != null) {
            throw new CommandFailure("Sign in with --totp or with --security-key, not with both.");
        }
        return key();
    }

    private SecondFactor key() throws CommandFailure {
        return new SecondFactor.Key(
                SecurityKeyPrompt.held(Objects.requireNonNull(command), "PIN of the security key", pinFile));
    }

    private SecondFactor nextFactor() throws CommandFailure {
        if (securityKey && secondCode == null) {
            return key();
        }
        return new SecondFactor.Code(secondCode == null ? askedLine("Next code", "--second-totp") : secondCode);
    }

    /** The same person again, with another code, since each is taken once, or another touch. */
    Credentials again() throws CommandFailure {
        char[] password = password();
        try {
            return new Credentials(operator(), password, nextFactor());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** A password that is chosen; asked for twice where nobody sees it. The caller wipes it. */
    char[] newPassword() throws CommandFailure {
        return chosen(passwordFile);
    }

    /** The same from another file. */
    static char[] chosen(@Nullable Path file) throws CommandFailure {
        if (file != null) {
            return firstLine(file);
        }
        char[] password = asked("New password");
        char[] again = asked("The same again");
        boolean isSame = Arrays.equals(password, again);
        Arrays.fill(again, '\0');
        if (!isSame) {
            Arrays.fill(password, '\0');
            throw new CommandFailure("The two are not the same. Nothing was changed.");
        }
        return password;
    }

    /** Who makes a profile. */
    String operator() throws CommandFailure {
        return operator == null ? askedLine("Operator", "--operator") : operator;
    }

    /** The caller wipes it. */
    char[] password() throws CommandFailure {
        return passwordFile == null ? asked("Password") : firstLine(passwordFile);
    }

    /** The first line of a file; the caller wipes it. */
    static char[] firstLine(Path file) throws CommandFailure {
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(LONGEST);
        } catch (IOException unreadable) {
            throw new CommandFailure("The file " + file + " cannot be read. Check its path and permissions.");
        }
        CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        int length = 0;
        while (length < text.length() && text.charAt(length) != '\n' && text.charAt(length) != '\r') {
            length++;
        }
        char[] password = new char[length];
        text.get(password);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(text.array(), '\0');
        return password;
    }

    static String askedLine(String what, String option) throws CommandFailure {
        java.io.Console terminal = terminal(option);
        String answer = terminal.readLine("%s: ", what);
        return answer == null ? "" : answer;
    }

    /** Without showing what is typed; the caller wipes it. */
    static char[] asked(String what) throws CommandFailure {
        char[] answer = terminal("a file with it").readPassword("%s: ", what);
        return answer == null ? new char[0] : answer;
    }

    private static java.io.Console terminal(String option) throws CommandFailure {
        java.io.Console terminal = System.console();
        if (terminal == null || !terminal.isTerminal()) {
            throw new CommandFailure(
                    "Signing in takes --operator, --password-file and --totp, or --security-key and --pin-file, where there"
                            + " is no terminal to ask at; " + option + " is missing.");
        }
        return terminal;
    }
}
