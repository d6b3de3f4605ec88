package dev.watchfloor.app.index;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which rows of which segments pass the tests that were asked lately. Answers about a growing segment are carried on as
 * rows come. The tests that were not asked for longest are forgotten when memory is short. Thread-safe.
 */
final class TestAnswers {
    private volatile long budget;
    private final AtomicLong used = new AtomicLong();
    private final Map<FieldTest, Map<Segment, Answer>> tests = new LinkedHashMap<>(64, 0.75f, true);

    /** @param budget bytes */
    TestAnswers(long budget) {
        this.budget = budget;
    }

    /** @param rows how many of the segment's rows are looked at; the answer may say more */
    Bits of(FieldTest test, Segment segment, int rows) {
        Map<Segment, Answer> answers = answers(test);
        Answer known = answers.get(segment);
        if (known != null && known.rows() >= rows) {
            return known.bits();
        }
        Column column = segment.column(test.column());
        Answer answer =
                new Answer(rows, known == null ? test.rows(column, 0, rows) : carriedOn(known, test, column, rows));
        Answer before = answers.put(segment, answer);
        used.addAndGet(
                answer.bits().bytes() + 64 - (before == null ? 0 : before.bits().bytes() + 64));
        return answer.bits();
    }

    /** Changes the budget; when it is smaller, what is above it is forgotten. */
    void setBudget(long bytes) {
        budget = bytes;
        synchronized (tests) {
            makeRoom();
        }
    }

    long budget() {
        return budget;
    }

    long used() {
        return used.get();
    }

    /** Forgets a segment that is gone. */
    void forget(Segment segment) {
        synchronized (tests) {
            tests.values().forEach(answers -> {
                Answer gone = answers.remove(segment);
                used.addAndGet(gone == null ? 0 : -gone.bits().bytes() - 64);
            });
        }
    }

    private Map<Segment, Answer> answers(FieldTest test) {
        synchronized (tests) {
            Map<Segment, Answer> answers = tests.computeIfAbsent(test, fresh -> new ConcurrentHashMap<>());
            makeRoom();
            return answers;
        }
    }

    /** The test that was asked last stays. */
    private void makeRoom() {
        while (used.get() > budget && tests.size() > 1) {
            Map.Entry<FieldTest, Map<Segment, Answer>> oldest =
                    tests.entrySet().iterator().next();
            tests.remove(oldest.getKey());
            oldest.getValue()
                    .values()
                    .forEach(gone -> used.addAndGet(-gone.bits().bytes() - 64));
        }
    }

    private static Bits carriedOn(Answer known, FieldTest test, Column column, int rows) {
        int from = known.rows() & ~63;
        Bits more = test.rows(column, from, rows);
        if (from == 0) {
            return more;
        }
        long[] words = Bits.words(rows);
        copy(known.bits(), words, 0, from);
        copy(more, words, from, rows);
        return Bits.of(words);
    }

    private static void copy(Bits bits, long[] words, int from, int to) {
        bits.forEach(from, to, row -> words[row >> 6] |= 1L << row);
    }

    private record Answer(int rows, Bits bits) {}
}
