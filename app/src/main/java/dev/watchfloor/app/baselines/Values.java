package dev.watchfloor.app.baselines;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one aspect of one actor. Not thread-safe. */
final class Values {
    private static final long MEMORY = Baselines.MEMORY.toSeconds();
    private static final int DAY = 86_400;
    /** Estimated bytes without a value. */
    static final int EMPTY = 220;

    private final Map<String, Tally> values = new HashMap<>();
    private long first = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;
    private long count;
    private int days;
    /** When a value was forgotten that would still have counted. */
    private long forgotten = Long.MIN_VALUE;

    /** @return by how many bytes it grew */
    int add(String value, long second, int most) {
        if (Math.floorDiv(second, DAY) > Math.floorDiv(latest, DAY)) {
            days++;
        }
        first = Math.min(first, second);
        latest = Math.max(latest, second);
        count++;
        Tally known = values.get(value);
        int before = known == null ? 0 : known.weight();
        if (known == null) {
            before = values.size() < most ? 0 : forget(second);
            known = new Tally();
            values.put(value, known);
            before -= 64 + 2 * value.length();
        }
        known.add(second);
        return known.weight() - before;
    }

    @Nullable
    Tally get(String value) {
        return values.get(value);
    }

    Map<String, Tally> all() {
        return values;
    }

    Usual usual(String value, long second, Maturity maturity) {
        Tally known = values.get(value);
        boolean isSettled =
                known != null && known.first() <= second - maturity.settled().toSeconds();
        if (known != null && isSettled && known.last() >= second - MEMORY) {
            return new Usual.Known(known.sightings());
        }
        long watched = second - first;
        if (watched < maturity.span().toSeconds() || count < maturity.count() || days < maturity.days()) {
            return new Usual.Unknown(Usual.Reason.TOO_LITTLE);
        }
        if (forgotten != Long.MIN_VALUE && forgotten >= second - MEMORY) {
            return new Usual.Unknown(Usual.Reason.TOO_MANY);
        }
        long its = known == null ? 0 : known.count();
        int others = values.size() - (known == null ? 0 : 1);
        return new Usual.First(Duration.ofSeconds(Math.min(watched, MEMORY)), others, count - its);
    }

    Instant since() {
        return Instant.ofEpochSecond(first);
    }

    int weight() {
        int weight = EMPTY;
        for (Map.Entry<String, Tally> each : values.entrySet()) {
            weight += 64 + 2 * each.getKey().length() + each.getValue().weight();
        }
        return weight;
    }

    /** @return how many bytes that freed */
    private int forget(long second) {
        String oldest = "";
        Tally its = null;
        for (Map.Entry<String, Tally> each : values.entrySet()) {
            if (its == null || each.getValue().last() < its.last()) {
                oldest = each.getKey();
                its = each.getValue();
            }
        }
        if (its == null) {
            return 0;
        }
        values.remove(oldest);
        if (its.last() >= second - MEMORY) {
            forgotten = Math.max(forgotten, its.last());
        }
        return 64 + 2 * oldest.length() + its.weight();
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(first);
        out.writeLong(latest);
        out.writeLong(count);
        out.writeInt(days);
        out.writeLong(forgotten);
        out.writeShort(values.size());
        for (Map.Entry<String, Tally> each : values.entrySet()) {
            out.writeUTF(each.getKey());
            each.getValue().write(out);
        }
    }

    static Values read(DataInput in) throws IOException {
        Values read = new Values();
        read.first = in.readLong();
        read.latest = in.readLong();
        read.count = in.readLong();
        read.days = in.readInt();
        read.forgotten = in.readLong();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            String value = in.readUTF();
            read.values.put(value, Tally.read(in));
        }
        return read;
    }
}
