package dev.watchfloor.app.index;

import dev.watchfloor.app.timeline.TimeRange;
import java.util.ArrayList;
import java.util.List;

/**
 * The segments that a question is about, as they were when it was asked, and the rows of them that it wants.
 *
 * @param from first microsecond wanted
 * @param to first microsecond no longer wanted
 */
record Selection(List<Part> parts, Condition condition, long from, long to, Evaluation evaluation) {

    /** A segment, and how many rows it had when the question was asked. */
    record Part(Segment segment, int rows) {}

    static Selection of(Segment[] segments, Condition condition, TimeRange range, Evaluation evaluation) {
        long from = Micros.notBefore(range.from());
        long to = Micros.notBefore(range.to());
        List<Part> parts = new ArrayList<>();
        for (Segment segment : segments) {
            int rows = segment.rows();
            if (rows > 0 && segment.overlaps(from, to)) {
                parts.add(new Part(segment, rows));
            }
        }
        return new Selection(parts, condition, from, to, evaluation);
    }

    /** The wanted rows of a part, whatever their time. */
    Bits bits(Part part) {
        return evaluation.rows(condition, part.segment(), part.rows());
    }

    /** The wanted rows of a part that lie in the range. */
    Rows rows(Part part) {
        Bits bits = bits(part);
        if (bits.isNone()) {
            return new Rows(bits, 0, 0);
        }
        if (part.segment().liesWithin(from, to)) {
            return new Rows(bits, 0, part.rows());
        }
        if (part.segment() instanceof SealedSegment sealed) {
            Times times = sealed.times();
            return new Rows(bits, times.firstNotBefore(from, part.rows()), times.firstNotBefore(to, part.rows()));
        }
        Bits within = evaluation.rows(new Condition.Within(from, to), part.segment(), part.rows());
        return new Rows(bits.and(within), 0, part.rows());
    }

    /** Rows of one segment: those of {@code bits} from {@code from} to before {@code to}. */
    record Rows(Bits bits, int from, int to) {
        int count() {
            return bits.count(from, to);
        }

        void forEach(Bits.RowVisitor visitor) {
            bits.forEach(from, to, visitor);
        }
    }
}
