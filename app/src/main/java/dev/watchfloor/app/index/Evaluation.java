package dev.watchfloor.app.index;

import java.util.List;

/** Which rows of a segment fulfil a condition. Thread-safe. */
final class Evaluation {
    private final TestAnswers tests;
    private final OriginalAnswers originals;

    Evaluation(TestAnswers tests, OriginalAnswers originals) {
        this.tests = tests;
        this.originals = originals;
    }

    /** @param rows how many rows of the segment exist for the asker; the answer may say something of later ones */
    Bits rows(Condition condition, Segment segment, int rows) {
        return switch (condition) {
            case Condition.All(var parts) -> all(parts, segment, rows);
            case Condition.Any(var parts) -> any(parts, segment, rows);
            case Condition.Not(var part) -> rows(part, segment, rows).not(rows);
            case Condition.Tested(var test) -> tests.of(test, segment, rows);
            case Condition.Within(var from, var to) -> within(from, to, segment, rows);
            case Condition.Original(var leaf) -> originals.rows(leaf, segment, rows);
        };
    }

    private Bits all(List<Condition> parts, Segment segment, int rows) {
        Bits bits = Bits.ALL;
        for (Condition part : parts) {
            bits = bits.and(rows(part, segment, rows));
            if (bits.isNone()) {
                break;
            }
        }
        return bits;
    }

    private Bits any(List<Condition> parts, Segment segment, int rows) {
        Bits bits = Bits.NONE;
        for (Condition part : parts) {
            bits = bits.or(rows(part, segment, rows));
            if (bits.isAll()) {
                break;
            }
        }
        return bits;
    }

    private static Bits within(long from, long to, Segment segment, int rows) {
        if (segment.liesWithin(from, to)) {
            return Bits.ALL;
        }
        if (!segment.overlaps(from, to)) {
            return Bits.NONE;
        }
        long[] words = Bits.words(rows);
        Times times = segment.times();
        for (int row = 0; row < rows; row++) {
            if (times.at(row) >= from && times.at(row) < to) {
                words[row >> 6] |= 1L << row;
            }
        }
        return Bits.of(words);
    }
}
