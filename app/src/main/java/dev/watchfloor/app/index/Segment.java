package dev.watchfloor.app.index;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.Severity;

/** 65,536 rows in columns. Rows are written once, by the appending thread, before they are published. */
final class Segment {
    static final int ROWS = 1 << 16;

    /** How many different values {@link #control} has. */
    static final int CONTROLS = 1 << 8;

    /** Stands for a row that is no event; no layer has this number, so no filter takes it. */
    private static final int HOLE = 3;

    final long[] times = new long[ROWS];
    final int[] users = new int[ROWS];
    final int[] summaries = new int[ROWS];
    final int[] paths = new int[ROWS];
    final int[] ruleNames = new int[ROWS];
    final int[] userAgents = new int[ROWS];
    final AddressColumn sources = new AddressColumn(ROWS);
    final AddressColumn destinations = new AddressColumn(ROWS);
    private final int[] flags = new int[ROWS];
    private volatile long earliest = Long.MAX_VALUE;
    private volatile long latest = Long.MIN_VALUE;

    void set(int row, IndexedEvent event, Dictionaries dictionaries) {
        times[row] = event.time();
        earliest = Math.min(earliest, event.time());
        latest = Math.max(latest, event.time());
        users[row] = dictionaries.users().idOf(event.texts().user());
        summaries[row] = dictionaries.summaries().idOf(event.texts().summary());
        paths[row] = dictionaries.paths().idOf(event.texts().path());
        ruleNames[row] = dictionaries.ruleNames().idOf(event.texts().ruleName());
        userAgents[row] = dictionaries.userAgents().idOf(event.texts().userAgent());
        flags[row] = control(event.layer(), event.severity(), event.outcome())
                | event.kind().ordinal() << 8
                | sources.set(row, event.source()) << 16
                | destinations.set(row, event.destination()) << 18;
    }

    void setHole(int row) {
        flags[row] = HOLE;
    }

    /** Layer, severity and outcome as one number below {@link #CONTROLS}. */
    static int control(Layer layer, Severity severity, Outcome outcome) {
        return layer.ordinal() | severity.ordinal() << 2 | outcome.ordinal() << 5;
    }

    int control(int row) {
        return flags[row] & CONTROLS - 1;
    }

    int layer(int row) {
        return flags[row] & 3;
    }

    int severity(int row) {
        return flags[row] >> 2 & 7;
    }

    int sourceSort(int row) {
        return flags[row] >> 16 & 3;
    }

    int destinationSort(int row) {
        return flags[row] >> 18 & 3;
    }

    /** Earliest event time; later than {@link #latest} while there is none. */
    long earliest() {
        return earliest;
    }

    long latest() {
        return latest;
    }

    boolean overlaps(long from, long to) {
        return earliest < to && latest >= from;
    }
}
