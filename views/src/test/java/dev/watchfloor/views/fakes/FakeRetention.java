package dev.watchfloor.views.fakes;

import dev.watchfloor.app.timeline.Purge;
import dev.watchfloor.app.timeline.Retention;
import dev.watchfloor.app.timeline.RetentionPolicy;
import dev.watchfloor.app.timeline.RetentionRefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Retention over a store of which the same half would go each time. Thread-safe. */
public final class FakeRetention implements Retention {
    private static final Purge HALF = new Purge(
            3,
            196_608,
            18_400_000,
            Instant.parse("2026-08-01T06:12:00Z"),
            Instant.parse("2026-08-19T23:59:58Z"),
            Instant.parse("2026-08-01T06:12:01Z"),
            Instant.parse("2026-08-20T00:00:00Z"));

    private RetentionPolicy policy = RetentionPolicy.OFF;

    @Override
    public synchronized RetentionPolicy policy() {
        return policy;
    }

    @Override
    public Purge preview(RetentionPolicy wanted) throws RetentionRefusedException {
        Duration age = wanted.age();
        if (age != null && age.compareTo(Duration.ofDays(1)) < 0) {
            throw new RetentionRefusedException("Events have to be kept for at least one day. Choose a longer time.");
        }
        return wanted.isOff() ? Purge.NOTHING : HALF;
    }

    @Override
    public synchronized Purge apply(RetentionPolicy wanted, Consumer<Purge> soFar) throws RetentionRefusedException {
        Purge purge = preview(wanted);
        policy = wanted;
        soFar.accept(purge);
        return purge;
    }
}
