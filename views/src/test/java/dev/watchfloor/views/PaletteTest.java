package dev.watchfloor.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.views.kit.Palette;
import dev.watchfloor.views.kit.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

    @ParameterizedTest
    @EnumSource(Theme.class)
    void canvasColoursAreThoseOfTheStyleSheet(Theme theme) throws IOException {
        Palette palette = Palette.of(theme);
        assertThat(palette.ground()).isEqualTo(token(theme, "-color-bg-default"));
        assertThat(palette.lane()).isEqualTo(token(theme, "-wf-lane"));
        assertThat(palette.line()).isEqualTo(token(theme, "-color-border-muted"));
        assertThat(palette.text()).isEqualTo(token(theme, "-color-fg-default"));
        assertThat(palette.muted()).isEqualTo(token(theme, "-color-fg-muted"));
        assertThat(palette.accent()).isEqualTo(token(theme, "-color-accent-fg"));
        assertThat(palette.danger()).isEqualTo(token(theme, "-color-danger-fg"));
        assertThat(palette.act()).isEqualTo(token(theme, "-wf-act"));
        assertThat(palette.layer(Layer.PERIMETER)).isEqualTo(token(theme, "-wf-perimeter"));
        assertThat(palette.layer(Layer.DETECTION)).isEqualTo(token(theme, "-wf-detection"));
        assertThat(palette.layer(Layer.IDENTITY)).isEqualTo(token(theme, "-wf-identity"));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textStandsOutFromItsGround(Theme theme) throws IOException {
        for (String ground : new String[] {"-color-bg-default", "-wf-panel", "-wf-card", "-wf-row-selected"}) {
            assertThat(contrast(token(theme, "-color-fg-default"), token(theme, ground)))
                    .isGreaterThan(4.5);
            assertThat(contrast(token(theme, "-color-fg-muted"), token(theme, ground)))
                    .as("muted on " + ground)
                    .isGreaterThan(4.5);
        }
        for (String mark : new String[] {"informational", "low", "medium", "high", "critical", "good"}) {
            assertThat(contrast(token(theme, "-wf-" + mark + "-fg"), token(theme, "-wf-" + mark + "-bg")))
                    .as(mark)
                    .isGreaterThan(4.5);
        }
        for (String mark : new String[] {"-wf-perimeter", "-wf-detection", "-wf-identity", "-wf-act"}) {
            assertThat(contrast(token(theme, mark), token(theme, "-wf-lane")))
                    .as(mark)
                    .isGreaterThan(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everySeverityStandsOutFromItsLane(Theme theme) {
        Palette palette = Palette.of(theme);
        for (Layer layer : Layer.values()) {
            for (Severity severity : Severity.values()) {
                assertThat(contrast(palette.severity(layer, severity), palette.lane()))
                        .as(layer + " " + severity)
                        .isGreaterThan(3);
            }
        }
    }

    private static Color token(Theme theme, String name) throws IOException {
        String file = "/dev/watchfloor/views/css/" + theme.name().toLowerCase(Locale.ROOT) + ".css";
        try (InputStream sheet = PaletteTest.class.getResourceAsStream(file)) {
            assertThat(sheet).isNotNull();
            String text = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            Matcher found =
                    Pattern.compile(Pattern.quote(name) + ":\\s*(#[0-9a-f]{6})").matcher(text);
            assertThat(found.find()).as(name).isTrue();
            return Color.web(found.group(1));
        }
    }

    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
