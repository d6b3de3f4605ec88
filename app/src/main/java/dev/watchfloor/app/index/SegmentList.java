package dev.watchfloor.app.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The segments there are, in the order of positions. Readers get a list that does not change; changes are atomic. */
final class SegmentList {
    private volatile Segment[] segments = new Segment[0];

    /** Not to be changed. */
    Segment[] now() {
        return segments;
    }

    synchronized void add(Segment segment) {
        List<Segment> more = new ArrayList<>(List.of(segments));
        more.add(segment);
        segments = more.toArray(Segment[]::new);
    }

    /** Puts a segment in another's place; when that is gone already, nothing happens. @return whether it was there */
    synchronized boolean replace(Segment old, Segment by) {
        Segment[] changed = segments.clone();
        for (int place = 0; place < changed.length; place++) {
            if (changed[place] == old) {
                changed[place] = by;
                segments = changed;
                return true;
            }
        }
        return false;
    }

    synchronized Optional<Segment> remove(long first) {
        for (Segment segment : segments) {
            if (segment.first() == first) {
                List<Segment> rest = new ArrayList<>(List.of(segments));
                rest.remove(segment);
                segments = rest.toArray(Segment[]::new);
                return Optional.of(segment);
            }
        }
        return Optional.empty();
    }
}
