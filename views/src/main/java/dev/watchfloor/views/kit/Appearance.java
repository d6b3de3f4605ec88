package dev.watchfloor.views.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * How the window looks: fonts, AtlantaFX below, our tokens and components above. Canvases take their colours from
 * {@link #palette()} and draw again when {@link #themeProperty()} changes. FX thread only.
 */
public final class Appearance {
    private static final String FOLDER = "/dev/watchfloor/views/";
    private static final List<String> FONTS = List.of(
            "Inter-Regular.otf",
            "Inter-Medium.otf",
            "Inter-SemiBold.otf",
            "Inter-Bold.otf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-Medium.ttf");

    private final ReadOnlyObjectWrapper<Theme> theme;

    public Appearance(Theme first) {
        theme = new ReadOnlyObjectWrapper<>(first);
        FONTS.forEach(file -> Font.loadFont(resource("fonts/" + file), 13));
    }

    /** Dresses a scene now and at each change. */
    public void dress(Scene scene) {
        theme.subscribe(now -> {
            Application.setUserAgentStylesheet(
                    switch (now) {
                        case DARK -> new PrimerDark().getUserAgentStylesheet();
                        case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    });
            scene.getStylesheets().setAll(sheets(now));
        });
    }

    /** Our style sheets of a theme, in order: tokens first. */
    public static List<String> sheets(Theme theme) {
        String tokens = switch (theme) {
            case DARK -> "css/dark.css";
            case LIGHT -> "css/light.css";
        };
        return List.of(resource(tokens), resource("css/watchfloor.css"), resource("css/screens.css"));
    }

    public Theme theme() {
        return theme.get();
    }

    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    /** Changes to the other theme. */
    public void toggle() {
        theme.set(theme.get().other());
    }

    /** The colours of the present theme for canvases. */
    public Palette palette() {
        return Palette.of(theme.get());
    }

    private static String resource(String name) {
        URL found = Objects.requireNonNull(Appearance.class.getResource(FOLDER + name), name);
        return found.toExternalForm();
    }
}
