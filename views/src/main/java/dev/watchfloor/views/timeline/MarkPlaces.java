package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.StoredEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where single events stand in a lane: one row after the other, so that neighbours in time stand apart. An event keeps
 * its row while the view moves, unless its neighbours are in the way; where all rows are taken it is counted with the
 * one before it.
 */
final class MarkPlaces {
    static final double ROW = 15;
    static final double TOP = 32;
    private static final double APART = MarkShape.SIZE + 1;

    private MarkPlaces() {}

    /**
     * A place with what stands there.
     *
     * @param event the most severe of those counted together
     * @param x middle in logical pixels from the lane's left edge
     * @param row from 0
     * @param count 1 or more
     */
    record Place(StoredEvent event, double x, int row, int count) {

        /** Middle in logical pixels. */
        double y(Box lane) {
            return lane.y() + TOP + row * ROW;
        }
    }

    static int rows(Box lane) {
        return (int) Math.max(1, Math.floor((lane.height() - TOP + ROW / 2) / ROW));
    }

    /**
     * Places of the events in view, from left to right in each row.
     *
     * @param events oldest first
     */
    static List<Place> of(List<StoredEvent> events, TimeScale scale, int rows) {
        List<Place> places = new ArrayList<>(events.size());
        int[] lastInRow = new int[rows];
        Arrays.fill(lastInRow, -1);
        for (StoredEvent event : events) {
            double x = scale.x(event.event().time());
            if (x < -MarkShape.SIZE || x > scale.width() + MarkShape.SIZE) {
                continue;
            }
            int wanted = Math.floorMod(event.position(), rows);
            int row = free(places, lastInRow, wanted, x);
            if (row < 0) {
                int before = lastInRow[wanted];
                places.set(before, together(places.get(before), event));
            } else {
                lastInRow[row] = places.size();
                places.add(new Place(event, x, row, 1));
            }
        }
        return places;
    }

    private static int free(List<Place> places, int[] lastInRow, int wanted, double x) {
        for (int tried = 0; tried < lastInRow.length; tried++) {
            int row = (wanted + tried) % lastInRow.length;
            if (lastInRow[row] < 0 || places.get(lastInRow[row]).x() <= x - APART) {
                return row;
            }
        }
        return -1;
    }

    private static Place together(Place place, StoredEvent other) {
        boolean worse = other.event().severity().compareTo(place.event().event().severity()) > 0;
        return new Place(worse ? other : place.event(), place.x(), place.row(), place.count() + 1);
    }
}
