package dev.watchfloor.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.views.kit.Theme;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class ThemeOptionTest {
    @Test
    void itCountsBeforeTheCommandsNameAndBehindIt() {
        assertThat(themeOf("lab")).isEqualTo(Theme.DARK);
        assertThat(themeOf("lab", "--theme", "light")).isEqualTo(Theme.LIGHT);
        assertThat(themeOf("--theme", "light", "lab")).isEqualTo(Theme.LIGHT);
    }

    @Test
    void whatStandsBehindTheNameIsNearer() {
        assertThat(themeOf("--theme", "light", "lab", "--theme", "dark")).isEqualTo(Theme.DARK);
    }

    private static Theme themeOf(String... arguments) {
        Inner inner = new Inner();
        CommandLine line = new CommandLine(new Outer()).addSubcommand("lab", inner);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.parseArgs(arguments);
        return inner.theme.value();
    }

    @Command(name = "outer")
    private static final class Outer {
        @Mixin
        private ThemeOption theme = new ThemeOption();
    }

    @Command(name = "lab")
    private static final class Inner {
        @Mixin
        private ThemeOption theme = new ThemeOption();
    }
}
