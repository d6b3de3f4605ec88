package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.ConsoleOptions;
import dev.watchfloor.app.Consoles;
import dev.watchfloor.app.ProfileException;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Profiles;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which profile a command works on. */
final class ProfileOption {
    @Option(
            names = "--profile",
            paramLabel = "DIR",
            description =
                    "Folder with the console's data. Left out: the account's own (XDG_DATA_HOME/watchfloor/profile).")
    private @Nullable Path folder;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** The folder that was named, here or before the command's name; null when none was. */
    @Nullable
    Path named() {
        Path named = folder;
        for (CommandSpec at = command; named == null && at != null; at = at.parent()) {
            // Ignoring what stands before the command's name would act on another profile than the one meant.
            named = at.mixins().values().stream()
                    .map(CommandSpec::userObject)
                    .flatMap(mixin ->
                            mixin instanceof ProfileOption other ? Stream.ofNullable(other.folder) : Stream.of())
                    .findFirst()
                    .orElse(null);
        }
        return named;
    }

    Path folder() {
        Path named = named();
        return (named == null ? Profiles.standard() : named).toAbsolutePath().normalize();
    }

    /** For commands that only read: a mistyped folder must not answer that there is nothing. */
    Console openExisting() throws ProfileException, CommandFailure {
        Path folder = folder();
        if (!Consoles.isProfile(folder)) {
            throw new CommandFailure("There is no profile in " + folder + ". Check the path. A profile is made by the"
                    + " window and by: watchfloor connectors add");
        }
        return open();
    }

    Console open() throws ProfileException {
        return Consoles.open(ConsoleOptions.of(folder(), Profiles.home()));
    }
}
