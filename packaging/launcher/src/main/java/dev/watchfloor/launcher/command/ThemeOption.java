package dev.watchfloor.launcher.command;

import dev.watchfloor.views.kit.Theme;
import picocli.CommandLine.Option;

/** Colours to start with. */
final class ThemeOption {
    @Option(
            names = "--theme",
            paramLabel = "dark|light",
            defaultValue = "DARK",
            description = "Colours to start with. Default: dark.")
    private Theme theme = Theme.DARK;

    Theme value() {
        return theme;
    }
}
