package dev.watchfloor.views.kit;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Severity;
import java.util.List;
import javafx.scene.paint.Color;

/**
 * The colours with which canvases draw; the same values as the tokens in {@code dark.css} and {@code light.css}, which a
 * test compares. Immutable.
 *
 * @param ground the window
 * @param lane ground of a lane
 * @param line hairlines and grid
 * @param text plain text
 * @param muted secondary text
 * @param accent selection and brush
 * @param danger incidents and revoked sessions
 * @param perimeter least severe first
 * @param detection least severe first
 * @param identity session bars: ended, open, edge
 * @param ink text on a bright mark
 * @param act the operator's own acts
 */
public record Palette(
        Color ground,
        Color lane,
        Color line,
        Color text,
        Color muted,
        Color accent,
        Color danger,
        List<Color> perimeter,
        List<Color> detection,
        List<Color> identity,
        Color ink,
        Color act) {

    private static final Palette DARK = new Palette(
            Color.web("#0a0e14"),
            Color.web("#0f151e"),
            Color.web("#1f2833"),
            Color.web("#dbe2ea"),
            Color.web("#8d99a8"),
            Color.web("#5aa2f5"),
            Color.web("#ff6470"),
            colours("#35659f", "#3d77bf", "#5a9cf0", "#a6d2ff", "#ff7a83"),
            colours("#806020", "#9c7622", "#cf9626", "#ff9f45", "#ff5d6c"),
            colours("#15393a", "#1a4a48", "#35c2a8"),
            Color.web("#0a0e14"),
            Color.web("#c49bff"));

    private static final Palette LIGHT = new Palette(
            Color.web("#f3f5f8"),
            Color.web("#ffffff"),
            Color.web("#dde3ea"),
            Color.web("#1b2430"),
            Color.web("#566273"),
            Color.web("#1d66c9"),
            Color.web("#c42a3a"),
            colours("#6894cc", "#4d84c6", "#2f6bb8", "#174a8c", "#d23546"),
            colours("#ab8a42", "#a67a1c", "#9a6200", "#b84a00", "#c62f40"),
            colours("#d3ebe6", "#b3ddd4", "#0f8a75"),
            Color.web("#ffffff"),
            Color.web("#7a3fc4"));

    public Palette {
        perimeter = List.copyOf(perimeter);
        detection = List.copyOf(detection);
        identity = List.copyOf(identity);
    }

    public static Palette of(Theme theme) {
        return switch (theme) {
            case DARK -> DARK;
            case LIGHT -> LIGHT;
        };
    }

    /** The colour of a severity in a lane; in the identity lane it is the bars' edge or danger. */
    public Color severity(Layer layer, Severity severity) {
        return switch (layer) {
            case PERIMETER -> perimeter.get(severity.ordinal());
            case DETECTION -> detection.get(severity.ordinal());
            case IDENTITY -> severity.atLeast(Severity.HIGH) ? danger : identity.getLast();
        };
    }

    /** The colour that stands for a whole layer. */
    public Color layer(Layer layer) {
        return switch (layer) {
            case PERIMETER -> perimeter.get(Severity.MEDIUM.ordinal());
            case DETECTION -> detection.get(Severity.HIGH.ordinal());
            case IDENTITY -> identity.getLast();
        };
    }

    private static List<Color> colours(String... web) {
        return java.util.Arrays.stream(web).map(Color::web).toList();
    }
}
