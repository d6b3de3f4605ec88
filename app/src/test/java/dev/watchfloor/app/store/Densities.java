package dev.watchfloor.app.store;

import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Severity;
import java.util.ArrayList;
import java.util.List;

/** Densities as tests compare them. */
final class Densities {
    private Densities() {}

    /** What is not empty, one line each. */
    static List<String> counts(Density density) {
        List<String> counts = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            for (Severity severity : Severity.values()) {
                for (int slice = 0; slice < density.slices(); slice++) {
                    int count = density.count(layer, severity, slice);
                    if (count > 0) {
                        counts.add(layer + " " + severity + " " + slice + ": " + count);
                    }
                }
            }
        }
        return counts;
    }
}
