package dev.watchfloor.app.baselines;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that is remembered about one actor. Not thread-safe. */
final class Habits {
    /** Of the form below; another one is not read. */
    private static final int FORM = 1;

    private static final int EMPTY = 300;

    private final Map<Aspect, Values> aspects = new EnumMap<>(Aspect.class);
    private @Nullable Volume volume;
    private @Nullable Week week;
    private long touched = BaselineShelf.NONE;
    /** What was read holds all events about it up to here. */
    private long held = BaselineShelf.NONE;

    private int weight = EMPTY;

    void add(Aspect aspect, String value, long second) {
        Values values = aspects.get(aspect);
        if (values == null) {
            values = new Values();
            aspects.put(aspect, values);
            weight += Values.EMPTY;
        }
        weight += values.add(value, second, aspect.most());
    }

    void addBytes(long second, long bytes) {
        Volume known = volume;
        if (known == null) {
            known = new Volume();
            volume = known;
        } else {
            weight -= known.weight();
        }
        known.add(second, bytes);
        weight += known.weight();
    }

    void addHour(long second) {
        Week known = week;
        if (known == null) {
            known = new Week();
            week = known;
            weight += 4 * Week.HOURS + 48;
        }
        known.add(second);
    }

    @Nullable
    Values values(Aspect aspect) {
        return aspects.get(aspect);
    }

    @Nullable
    Volume volume() {
        return volume;
    }

    @Nullable
    Week week() {
        return week;
    }

    /** Estimated bytes of memory. */
    int weight() {
        return weight;
    }

    /** Whether an event was counted before this was read. */
    boolean holds(long position) {
        return position <= held;
    }

    /** Position of the latest event about it. */
    long touched() {
        return touched;
    }

    void touch(long position) {
        touched = position;
    }

    byte[] written() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeByte(aspects.size());
            for (Map.Entry<Aspect, Values> each : aspects.entrySet()) {
                out.writeByte(each.getKey().ordinal());
                each.getValue().write(out);
            }
            out.writeBoolean(volume != null);
            if (volume != null) {
                volume.write(out);
            }
            out.writeBoolean(week != null);
            if (week != null) {
                week.write(out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory is no disk", impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException when these are not the bytes of {@link #written} */
    static Habits read(byte[] bytes, long touched) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int form = in.readUnsignedByte();
            if (form != FORM) {
                throw new IOException("unknown form " + form);
            }
            Habits read = new Habits();
            read.touched = touched;
            read.held = touched;
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                int place = in.readUnsignedByte();
                if (place >= Aspect.values().length) {
                    throw new IOException("unknown aspect " + place);
                }
                Values values = Values.read(in);
                read.aspects.put(Aspect.values()[place], values);
                read.weight += values.weight();
            }
            if (in.readBoolean()) {
                Volume volume = Volume.read(in);
                read.volume = volume;
                read.weight += volume.weight();
            }
            if (in.readBoolean()) {
                read.week = Week.read(in);
                read.weight += 4 * Week.HOURS + 48;
            }
            return read;
        }
    }
}
