package dev.watchfloor.views.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was drawn where, so that the pointer finds it. Filled anew with each frame. */
final class HitMap {
    private final List<Hit> hits = new ArrayList<>();

    record Hit(Box box, Target target) {}

    void clear() {
        hits.clear();
    }

    void add(Box box, Target target) {
        hits.add(new Hit(box, target));
    }

    /** The topmost thing at a pixel. */
    Optional<Hit> at(double x, double y) {
        return hits.reversed().stream().filter(hit -> hit.box().contains(x, y)).findFirst();
    }
}
