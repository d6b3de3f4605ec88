package dev.watchfloor.app.baselines;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** {@link Sightings} as they are counted, small. Not thread-safe. */
final class Tally {
    private static final int DAY = 86_400;
    /** How much the newest gap counts. */
    private static final float WEIGHT = 1 / 16f;

    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private long count;
    private float gap;
    private float spread;
    /** Days since 1970 and their counts, in turn, in the order of the first sighting of each. */
    private int[] days = new int[0];

    /** @param second of the event since 1970 */
    void add(long second) {
        if (count > 0 && second >= last) {
            rhythm((float) (second - last));
        }
        first = Math.min(first, second);
        last = Math.max(last, second);
        count++;
        day(Math.floorDiv(second, DAY));
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }

    long count() {
        return count;
    }

    int weight() {
        return 72 + 4 * days.length;
    }

    Sightings sightings() {
        Map<LocalDate, Integer> byDay = new HashMap<>();
        for (int place = 0; place < days.length; place += 2) {
            byDay.put(LocalDate.ofEpochDay(days[place]), days[place + 1]);
        }
        return new Sightings(
                Instant.ofEpochSecond(first),
                Instant.ofEpochSecond(last),
                count,
                byDay,
                Duration.ofMillis((long) (gap * 1_000)),
                gap <= 0 ? Double.MAX_VALUE : spread / gap);
    }

    /** A pause of a night must not drown the rhythm of a day: no gap counts more than twice the usual one. */
    private void rhythm(float seconds) {
        if (count == 1) {
            gap = seconds;
            // Not regular until it was so several times.
            spread = seconds / 2;
            return;
        }
        float off = Math.max(-gap, Math.min(gap, seconds - gap));
        spread += WEIGHT * (Math.abs(off) - spread);
        gap += WEIGHT * off;
    }

    private void day(long day) {
        for (int place = days.length - 2; place >= 0; place -= 2) {
            if (days[place] == day) {
                days[place + 1]++;
                return;
            }
        }
        boolean isFull = days.length == 2 * Sightings.MOST_DAYS;
        int[] more = isFull ? Arrays.copyOfRange(days, 2, days.length + 2) : Arrays.copyOf(days, days.length + 2);
        more[more.length - 2] = (int) day;
        more[more.length - 1] = 1;
        days = more;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(first);
        out.writeLong(last);
        out.writeLong(count);
        out.writeFloat(gap);
        out.writeFloat(spread);
        out.writeByte(days.length / 2);
        for (int each : days) {
            out.writeInt(each);
        }
    }

    static Tally read(DataInput in) throws IOException {
        Tally tally = new Tally();
        tally.first = in.readLong();
        tally.last = in.readLong();
        tally.count = in.readLong();
        tally.gap = in.readFloat();
        tally.spread = in.readFloat();
        tally.days = new int[2 * in.readUnsignedByte()];
        for (int place = 0; place < tally.days.length; place++) {
            tally.days[place] = in.readInt();
        }
        return tally;
    }
}
