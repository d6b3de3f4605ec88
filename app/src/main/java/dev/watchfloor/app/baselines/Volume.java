package dev.watchfloor.app.baselines;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;

/** Bytes to an actor: the present hour, and how large earlier ones were. Not thread-safe. */
final class Volume {
    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;

    private final QuantileSketch hours;
    private long since;
    private long hour;
    private long bytes;
    private int days;

    Volume() {
        this(new QuantileSketch());
    }

    private Volume(QuantileSketch hours) {
        this.hours = hours;
    }

    /** @param second of the event since 1970 */
    void add(long second, long amount) {
        long now = Math.floorDiv(second, HOUR);
        if (days == 0) {
            since = second;
            hour = now;
            days = 1;
        }
        if (now > hour) {
            days += now * HOUR / DAY > hour * HOUR / DAY ? 1 : 0;
            hours.add(bytes);
            hour = now;
            bytes = 0;
        }
        // What comes late is counted now: it left all the same, and an hour that was closed stays closed.
        bytes = Math.addExact(Math.min(bytes, Long.MAX_VALUE / 2), Math.min(amount, Long.MAX_VALUE / 4));
    }

    Traffic traffic() {
        return new Traffic(
                Instant.ofEpochSecond(since),
                Instant.ofEpochSecond(hour * HOUR),
                bytes,
                hours.count(),
                hours.quantile(0.5),
                hours.quantile(0.99),
                days);
    }

    int weight() {
        return 130 + hours.bytes();
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(since);
        out.writeLong(hour);
        out.writeLong(bytes);
        out.writeInt(days);
        hours.write(out);
    }

    static Volume read(DataInput in) throws IOException {
        long since = in.readLong();
        long hour = in.readLong();
        long bytes = in.readLong();
        int days = in.readInt();
        Volume volume = new Volume(QuantileSketch.read(in));
        volume.since = since;
        volume.hour = hour;
        volume.bytes = bytes;
        volume.days = days;
        return volume;
    }
}
