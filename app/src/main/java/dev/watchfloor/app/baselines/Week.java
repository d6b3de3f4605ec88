package dev.watchfloor.app.baselines;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** At which hours of the week an actor is there, in UTC. Not thread-safe. */
final class Week {
    static final int HOURS = 168;

    private static final int HOUR = 3_600;
    private static final int DAY = 86_400;
    /** 1970-01-01 was a Thursday; weeks begin on Monday. */
    private static final long MONDAY = 3L * DAY;

    private final int[] counts = new int[HOURS];
    private long first = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;
    private long count;
    private int days;

    void add(long second) {
        if (Math.floorDiv(second, DAY) > Math.floorDiv(latest, DAY)) {
            days++;
        }
        first = Math.min(first, second);
        latest = Math.max(latest, second);
        count++;
        counts[hour(second)]++;
    }

    /**
     * Whether it was there at this hour of the week, or the one before or after: people are not clocks, and clocks are
     * changed twice a year.
     */
    Usual usual(long second, Maturity maturity) {
        int hour = hour(second);
        long near = counts[hour] + (long) counts[(hour + 1) % HOURS] + counts[(hour + HOURS - 1) % HOURS];
        if (near > 0) {
            return new Usual.Known(new Sightings(
                    Instant.ofEpochSecond(first),
                    Instant.ofEpochSecond(latest),
                    near,
                    Map.of(),
                    Duration.ZERO,
                    Double.MAX_VALUE));
        }
        long watched = second - first;
        if (watched < maturity.span().toSeconds() || count < maturity.count() || days < maturity.days()) {
            return new Usual.Unknown(Usual.Reason.TOO_LITTLE);
        }
        int others = 0;
        for (int each : counts) {
            others += each > 0 ? 1 : 0;
        }
        return new Usual.First(Duration.ofSeconds(Math.min(watched, Baselines.MEMORY.toSeconds())), others, count);
    }

    static int hour(long second) {
        return (int) (Math.floorMod(second + MONDAY, (long) HOURS * HOUR) / HOUR);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(first);
        out.writeLong(latest);
        out.writeLong(count);
        out.writeInt(days);
        for (int each : counts) {
            out.writeInt(each);
        }
    }

    static Week read(DataInput in) throws IOException {
        Week week = new Week();
        week.first = in.readLong();
        week.latest = in.readLong();
        week.count = in.readLong();
        week.days = in.readInt();
        for (int hour = 0; hour < HOURS; hour++) {
            week.counts[hour] = in.readInt();
        }
        return week;
    }
}
