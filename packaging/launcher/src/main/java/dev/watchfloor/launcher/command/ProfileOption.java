package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.ConsoleOptions;
import dev.watchfloor.app.Consoles;
import dev.watchfloor.app.ProfileException;
import dev.watchfloor.launcher.Profiles;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which profile a command works on. */
final class ProfileOption {
    @Option(
            names = "--profile",
            paramLabel = "DIR",
            description =
                    "Folder with the console's data. Left out: the account's own (XDG_DATA_HOME/watchfloor/profile).")
    private @Nullable Path folder;

    Path folder() {
        Path named = folder;
        return (named == null ? Profiles.standard() : named).toAbsolutePath().normalize();
    }

    Console open() throws ProfileException {
        return Consoles.open(ConsoleOptions.of(folder()));
    }
}
