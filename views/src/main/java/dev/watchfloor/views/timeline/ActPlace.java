package dev.watchfloor.views.timeline;

import dev.watchfloor.app.response.ActOutline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Acts that would be drawn over one another, such as those of one plan, and are drawn as one.
 *
 * @param x where the first of them is
 * @param acts oldest first
 */
record ActPlace(double x, List<ActOutline> acts) {
    /** A flag and the gap to the next. */
    static final double WIDTH = 12;

    ActPlace {
        acts = List.copyOf(acts);
    }

    /** @param acts oldest first @param place from a time to a pixel */
    static List<ActPlace> of(List<ActOutline> acts, ToDoubleFunction<Instant> place) {
        List<ActPlace> places = new ArrayList<>();
        for (ActOutline act : acts) {
            double x = Math.round(place.applyAsDouble(act.begun()));
            ActPlace last = places.isEmpty() ? null : places.getLast();
            if (last != null && x - last.x() < WIDTH) {
                List<ActOutline> together = new ArrayList<>(last.acts());
                together.add(act);
                places.set(places.size() - 1, new ActPlace(last.x(), together));
            } else {
                places.add(new ActPlace(x, List.of(act)));
            }
        }
        return places;
    }

    /** How it is drawn: as the one of them that asks most for attention. */
    ActMark mark() {
        return acts.stream().map(ActMark::of).max(ActMark::compareTo).orElseThrow();
    }
}
