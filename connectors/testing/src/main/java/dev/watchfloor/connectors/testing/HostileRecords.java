package dev.watchfloor.connectors.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/**
 * What somebody who means harm makes of a product's records: spoiled ones, and very much of one thing in each place of a good
 * one. What reads records throws nothing at any of them and takes no more memory than their length allows.
 *
 * <p>Time is not measured: the longest records have a mebibyte, so that work which grows with the square of the length would
 * be some 10<sup>12</sup> steps each, and the guard against hanging ends it. Deterministic; a failure tells the seed and the
 * record's number.
 */
public final class HostileRecords {
    /** Reads one record as the product's connector does. */
    @FunctionalInterface
    public interface Reader {
        /**
         * Reads one.
         *
         * @throws Exception which is a failure: hostile records are rejected or passed over
         */
        void read(String record) throws Exception;
    }

    private static final long SEED = 42;
    private static final int EACH = 10;
    private static final int SPOILED = 600;
    private static final int MOST_SAMPLES = 40;
    private static final int SHOWN = 300;
    /** A tree of a record takes some hundred bytes for what is one or two characters of it, such as {@code [],[],[]}. */
    private static final long BYTES_PER_CHARACTER = 600;

    /** Buffers of what reads, and classes that it loads, whatever the record's length. */
    private static final long BYTES_FOR_ALL = 32L << 20;

    private static final Duration HANGING = Duration.ofSeconds(60);

    private HostileRecords() {}

    /**
     * Gives hostile records to a reader.
     *
     * @param samples good records of the product, at least one, none blank; of several that are alike one is enough
     */
    public static void areHarmlessTo(Reader reader, List<String> samples) {
        List<String> some = thinned(samples);
        give(reader, "JSON, seed 42", JsonMutations.of(some, EACH).stream());
        give(reader, "spoiled, seed " + SEED, Mutations.of(some, SPOILED, SEED));
        give(reader, "repeated", Repetitions.of(some));
    }

    /** Gives one record to a reader, which a test made hostile itself. */
    public static void isHarmlessTo(Reader reader, String record) {
        give(reader, "own", Stream.of(record));
    }

    private static List<String> thinned(List<String> samples) {
        int step = (samples.size() + MOST_SAMPLES - 1) / MOST_SAMPLES;
        return IntStream.range(0, samples.size())
                .filter(at -> at % step == 0)
                .mapToObj(samples::get)
                .toList();
    }

    private static void give(Reader reader, String name, Stream<String> records) {
        assertTimeoutPreemptively(
                HANGING,
                () -> {
                    int number = 0;
                    for (String record : (Iterable<String>) records::iterator) {
                        give(reader, record, name + ", number " + number++);
                    }
                },
                "the reader hangs, or takes a step for each pair of characters");
    }

    private static void give(Reader reader, String record, String name) {
        long before = allocated();
        Throwable escaped = Assertions.catchThrowable(() -> reader.read(record));
        long taken = allocated() - before;

        assertThat(escaped).as("%s: %s", name, shown(record)).isNull();
        assertThat(taken)
                .as("bytes taken for %,d characters of %s: %s", record.length(), name, shown(record))
                .isLessThan(BYTES_FOR_ALL + BYTES_PER_CHARACTER * record.length());
    }

    /** Of this thread since it began: the same each time but for what the compiler spares. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static String shown(String record) {
        StringBuilder text = new StringBuilder();
        record.chars()
                .limit(SHOWN)
                .forEach(at -> text.append(
                        at >= ' ' && at < 127 ? String.valueOf((char) at) : String.format(Locale.ROOT, "\\u%04x", at)));
        return text.toString();
    }
}
