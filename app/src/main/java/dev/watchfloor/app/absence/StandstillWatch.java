package dev.watchfloor.app.absence;

import dev.watchfloor.app.Pin;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Looks at two clocks each second and tells when the machine stood still; works everywhere. Thread-safe. */
public final class StandstillWatch implements AbsenceWatch {
    private final InstantSource day;
    private final InstantSource steady;

    public StandstillWatch(InstantSource day, InstantSource steady) {
        this.day = day;
        this.steady = steady;
    }

    @Override
    public Pin watch(Consumer<Absence> listener) {
        StandstillSense sense = new StandstillSense(day, steady);
        // A thread of the platform: virtual ones come late while others compute, and that would look like sleep.
        ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("standstill-watch").factory());
        looks.scheduleWithFixedDelay(
                () -> {
                    if (sense.look()) {
                        listener.accept(Absence.SUSPENDED);
                    }
                },
                1,
                1,
                TimeUnit.SECONDS);
        return looks::shutdownNow;
    }
}
