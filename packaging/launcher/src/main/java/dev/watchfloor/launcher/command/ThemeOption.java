package dev.watchfloor.launcher.command;

import dev.watchfloor.views.kit.Theme;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Colours to start with, as named here or before the command's name. */
final class ThemeOption {
    @Option(names = "--theme", paramLabel = "dark|light", description = "Colours to start with. Default: dark.")
    private @Nullable Theme theme;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    Theme value() {
        return Stream.iterate(command, Objects::nonNull, CommandSpec::parent)
                .flatMap(at -> at.mixins().values().stream())
                .map(CommandSpec::userObject)
                .flatMap(mixin -> mixin instanceof ThemeOption option ? Stream.ofNullable(option.theme) : Stream.of())
                .findFirst()
                .orElse(Theme.DARK);
    }
}
