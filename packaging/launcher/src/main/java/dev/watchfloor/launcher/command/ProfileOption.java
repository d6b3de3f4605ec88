package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.ConsoleOptions;
import dev.watchfloor.app.Consoles;
import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.ProfileKind;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Surroundings;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which profile a command works on, and who signs in to it. */
final class ProfileOption {
    @Option(
            names = "--profile",
            paramLabel = "DIR",
            description =
                    "Folder with the console's data. Left out: the account's own (XDG_DATA_HOME/watchfloor/profile).")
    private @Nullable Path folder;

    @Mixin
    private SignInOption signIn = new SignInOption();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** The folder that was named, here or before the command's name; null when none was. */
    @Nullable
    Path named() {
        return nearest(option -> option.folder).orElse(null);
    }

    Path folder() {
        Path named = named();
        return (named == null ? surroundings().home().resolve("profile") : named)
                .toAbsolutePath()
                .normalize();
    }

    /** Who signs in, as named here or before the command's name. */
    SignInOption signIn() {
        return nearest(option -> option.signIn.isNamed() ? option.signIn : null)
                .orElse(signIn)
                .of(command);
    }

    /** As {@link #open}; a mistyped folder must not answer that there is nothing. */
    Console openExisting() throws ProfileException, CommandFailure, SignInRefusedException {
        return open();
    }

    /** Signs in. */
    Console open() throws ProfileException, CommandFailure, SignInRefusedException {
        return open(options());
    }

    /** Signs in with these options, which are of this profile. */
    Console open(ConsoleOptions options) throws ProfileException, CommandFailure, SignInRefusedException {
        requireSealed(options);
        try (Credentials credentials = signIn().credentials()) {
            return open(options, credentials);
        }
    }

    /** Signs in with what the caller keeps. */
    Console open(Credentials credentials) throws ProfileException, CommandFailure, SignInRefusedException {
        ConsoleOptions options = options();
        requireSealed(options);
        return open(options, credentials);
    }

    private Console open(ConsoleOptions options, Credentials credentials)
            throws ProfileException, SignInRefusedException {
        Console console = Consoles.open(options, credentials);
        AuthenticatorClock.tell(
                console.session().authenticatorAhead(), command.commandLine().getErr());
        return console;
    }

    private static void requireSealed(ConsoleOptions options) throws ProfileException, CommandFailure {
        ProfileKind kind = Consoles.kind(options.profile());
        if (kind != ProfileKind.SEALED) {
            throw new CommandFailure(
                    kind == ProfileKind.NONE
                            ? "There is no profile in " + options.profile()
                                    + ". Check the path, or make one with: watchfloor profile create"
                            : "The profile in " + options.profile()
                                    + " is of an earlier version and not sealed. Seal it,"
                                    + " with all it holds, with: watchfloor profile create");
        }
    }

    ConsoleOptions options() {
        return surroundings().options(folder());
    }

    private Surroundings surroundings() {
        return command.root().userObject() instanceof RootCommand root ? root.surroundings() : Surroundings.real();
    }

    /** From here up to the root: ignoring what stands before the command's name would act on another profile. */
    private <T> Optional<T> nearest(Function<ProfileOption, @Nullable T> part) {
        return Stream.iterate(command, Objects::nonNull, CommandSpec::parent)
                .flatMap(at -> at.mixins().values().stream())
                .map(CommandSpec::userObject)
                .flatMap(mixin ->
                        mixin instanceof ProfileOption option ? Stream.ofNullable(part.apply(option)) : Stream.of())
                .findFirst();
    }
}
