package dev.watchfloor.lab;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.ConsoleOptions;
import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.export.NewFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A profile with its operator and workstation in one folder, for tests and measurements. One thread at a time. */
public final class ThrowAwayDesk {
    private static final int CODES = 1_000;

    private final ConsoleOptions options;
    private final DemoOperator operator;

    /** @param options of a profile that does not exist yet */
    public ThrowAwayDesk(ConsoleOptions options) {
        this.options = options;
        operator = new DemoOperator(options, CODES);
    }

    /** In a folder of its own, with the usual connectors. */
    public static ThrowAwayDesk in(Path folder) {
        return new ThrowAwayDesk(ConsoleOptions.of(folder.resolve("profile"), folder.resolve("watchfloor")));
    }

    public ConsoleOptions options() {
        return options;
    }

    public DemoOperator operator() {
        return operator;
    }

    /** Opens the profile, which is made when this is called first. */
    public Console open() throws ProfileException {
        return operator.open();
    }

    /** What a command line needs to sign in; each time another, since a code is taken once. */
    public List<String> signIn() throws IOException {
        Path password =
                options.workstation().resolve("password-of-" + options.profile().getFileName());
        if (!Files.exists(password)) {
            Files.createDirectories(options.workstation());
            try (NewFile file = NewFile.at(password, false)) {
                file.stream().write(operator.password().getBytes(StandardCharsets.UTF_8));
                file.complete();
            }
        }
        return List.of(
                "--profile",
                options.profile().toString(),
                "--operator",
                DemoOperator.NAME,
                "--password-file",
                password.toString(),
                "--totp",
                operator.oneTimeCode());
    }
}
