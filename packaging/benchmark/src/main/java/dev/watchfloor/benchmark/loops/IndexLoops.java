package dev.watchfloor.benchmark.loops;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.timeline.Breakdown;
import dev.watchfloor.app.timeline.Density;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one segment of 65,535 events costs, by the kind of work: each method asks eight segments something whose time goes
 * into one loop. Run with {@code packaging/bench --jmh}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseG1GC", "-XX:MaxGCPauseMillis=20", "-XX:G1HeapRegionSize=4m", "-Xmx1280m"})
public class IndexLoops {
    private static final int SEGMENTS = 8;
    private static final Query KNOWN = new Query.Numbers(Field.STATUS, 400, 599);

    private FilledIndex hot = FilledIndex.NONE;
    private FilledIndex cold = FilledIndex.NONE;
    /** Makes each query one that was never asked. */
    private long asked;

    /** Fills two indexes: one whose columns stay, one that must decode them at each look. */
    @Setup
    public void fill() throws InterruptedException {
        hot = FilledIndex.of(SEGMENTS, 256 << 20);
        cold = FilledIndex.of(SEGMENTS, 8);
    }

    /** Ends the indexes' threads. */
    @TearDown
    public void close() {
        hot.index().close();
        cold.index().close();
    }

    /** A condition on numbers, new each time: tests a column by code and counts bits. */
    @Benchmark
    public long columnTest() {
        return hot.index().count(new Query.Numbers(Field.SOURCE_PORT, 40_000, 1_000_000 + asked++), hot.range());
    }

    /** A pattern, new each time: each different text of the dictionaries is looked at once. */
    @Benchmark
    public long dictionaryMatch() {
        return hot.index()
                .count(new Query.Text(Field.URL, TextPattern.containing("order" + asked++ % 100_000)), hot.range());
    }

    /** A condition whose rows are known: their bits are counted by slice, lane and severity. */
    @Benchmark
    public Density densityOfKnownRows() {
        return hot.index().density(KNOWN, hot.range(), 1_000);
    }

    /** Everything, from sums that are kept. */
    @Benchmark
    public Density densityOfAll() {
        return hot.index().density(Query.ALL, hot.range(), 1_000);
    }

    /** The twenty most frequent addresses. */
    @Benchmark
    public Breakdown topOfKnownRows() {
        return hot.index().breakdown(KNOWN, hot.range(), Field.SOURCE, 20);
    }

    /** A condition on a column that has to be unpacked and decoded first. */
    @Benchmark
    public long columnDecode() {
        return cold.index().count(new Query.Numbers(Field.SOURCE_PORT, 40_000, 1_000_000 + asked++), cold.range());
    }
}
