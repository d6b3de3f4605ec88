package dev.watchfloor.app.absence;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock that nobody sets: counts from when it was made, at the pace of {@link System#nanoTime}. What it shows is no
 * time of day. Whether it goes on while the machine sleeps differs: not on Linux (CLOCK_MONOTONIC) and macOS
 * (mach_absolute_time), yes on Windows (QueryPerformanceCounter). Thread-safe.
 */
public final class SteadyClock implements InstantSource {
    private final long begun = System.nanoTime();

    @Override
    public Instant instant() {
        return Instant.EPOCH.plusNanos(System.nanoTime() - begun);
    }
}
