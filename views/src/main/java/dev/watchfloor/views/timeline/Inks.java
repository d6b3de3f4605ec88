package dev.watchfloor.views.timeline;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.views.kit.Palette;
import javafx.scene.paint.Color;

/** The palette as numbers for {@link Pixels}, with the mixtures that bars need. Immutable. */
final class Inks {
    private final int[][] severities = new int[Layer.values().length][Severity.values().length];
    private final int[][] hatches = new int[Layer.values().length][Severity.values().length];
    private final int[] provisional = new int[Layer.values().length];
    private final int[] bodies;

    final int ground;
    final int lane;
    final int line;
    final int text;
    final int muted;
    final int danger;
    final int identity;
    /** Outline of a session bar: thin, and yet three times as bright or dark as its ground. */
    final int barLine;

    final int incidentBody;
    final int revokedBody;
    /** Of the strip of everything kept. */
    final int overview;

    Inks(Palette palette) {
        ground = of(palette.ground());
        lane = of(palette.lane());
        line = of(palette.line());
        text = of(palette.text());
        muted = of(palette.muted());
        danger = of(palette.danger());
        identity = of(palette.identity().getLast());
        barLine = Pixels.mix(lane, identity, 166);
        incidentBody = Pixels.mix(lane, danger, 77);
        revokedBody = Pixels.mix(lane, danger, 46);
        overview = Pixels.mix(muted, lane, 115);
        bodies = new int[] {
            of(palette.identity().getFirst()), of(palette.identity().get(1))
        };
        for (Layer layer : Layer.values()) {
            for (Severity severity : Severity.values()) {
                int colour = of(palette.severity(layer, severity));
                severities[layer.ordinal()][severity.ordinal()] = colour;
                hatches[layer.ordinal()][severity.ordinal()] = Pixels.mix(colour, lane, 96);
            }
            provisional[layer.ordinal()] = Pixels.mix(lane, of(palette.layer(layer)), 80);
        }
    }

    int severity(Layer layer, Severity severity) {
        return severities[layer.ordinal()][severity.ordinal()];
    }

    /** The lines over a high severity. */
    int hatch(Layer layer, Severity severity) {
        return hatches[layer.ordinal()][severity.ordinal()];
    }

    /** Where nothing exact is known yet. */
    int provisional(Layer layer) {
        return provisional[layer.ordinal()];
    }

    int body(boolean open) {
        return bodies[open ? 1 : 0];
    }

    static int of(Color colour) {
        int red = (int) Math.round(colour.getRed() * 255);
        int green = (int) Math.round(colour.getGreen() * 255);
        int blue = (int) Math.round(colour.getBlue() * 255);
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }
}
