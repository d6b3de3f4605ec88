package dev.watchfloor.views.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Where discs stand whose times are closer than they are wide. */
final class SideBySide {
    private static final double GAP = 4;

    private SideBySide() {}

    /**
     * Discs of about the same height stand beside each other in the order of their times: the later ones further right,
     * but none beyond now that did not happen beyond it. There the row grows to the left.
     *
     * @param wanted where each would stand alone
     * @param heights of each
     * @param size how wide and high a disc is
     * @param now where the present is
     * @return where they stand, in the order given; all in the same measure
     */
    static double[] of(double[] wanted, double[] heights, double size, double now) {
        double[] places = wanted.clone();
        List<Integer> order = IntStream.range(0, wanted.length)
                .boxed()
                .sorted(Comparator.comparingDouble(disc -> wanted[disc]))
                .toList();
        for (int at = 1; at < places.length; at++) {
            for (int before = 0; before < at; before++) {
                if (areLevel(heights, order.get(at), order.get(before), size)) {
                    places[order.get(at)] = Math.max(places[order.get(at)], places[order.get(before)] + size + GAP);
                }
            }
        }
        for (int at = places.length - 1; at >= 0; at--) {
            int disc = order.get(at);
            places[disc] = Math.min(places[disc], Math.max(now, wanted[disc]));
            for (int after = at + 1; after < places.length; after++) {
                if (areLevel(heights, disc, order.get(after), size)) {
                    places[disc] = Math.min(places[disc], places[order.get(after)] - size - GAP);
                }
            }
        }
        return places;
    }

    private static boolean areLevel(double[] heights, int one, int other, double size) {
        return Math.abs(heights[one] - heights[other]) < size;
    }
}
