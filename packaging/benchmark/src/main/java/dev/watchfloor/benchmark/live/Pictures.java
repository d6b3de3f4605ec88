package dev.watchfloor.benchmark.live;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.benchmark.measure.Profiles;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.launcher.window.Snapshot;
import dev.watchfloor.views.kit.Toolkit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The real window on a filled profile, as pictures to look at: a day, or a stretch around its fullest minutes. */
public final class Pictures {
    private static final int SLICES = 1_000;

    private Pictures() {}

    /**
     * Writes one picture. One process shows one window, so each length is a run of its own.
     *
     * @param range length of time shown; a day ends with the newest event, less ends a third of it behind the peak
     */
    public static void write(Path profile, Duration range, Path folder) throws Exception {
        Files.createDirectories(folder);
        var unused = Toolkit.begin();
        try (Console console = Profiles.open(profile)) {
            Instant now = end(console, range);
            try (OpenedWindow window = OpenedWindow.open(console, Clock.fixed(now, ZoneOffset.UTC), range)) {
                // Not waited for a condition on purpose: the picture is of a window at rest.
                new CountDownLatch(1).await(8, TimeUnit.SECONDS);
                Snapshot.take(
                        window.scene(),
                        folder.resolve("timeline-" + range.toString().toLowerCase(java.util.Locale.ROOT) + ".png"));
            }
        }
    }

    private static Instant end(Console console, Duration range) {
        Instant latest = console.events().statistics().latest();
        if (latest == null) {
            throw new IllegalStateException("the profile holds no events");
        }
        if (range.compareTo(Duration.ofHours(12)) >= 0) {
            return latest;
        }
        TimeRange day = TimeRange.endingAt(latest, Duration.ofDays(1));
        Density density = console.events().density(Query.ALL, day, SLICES);
        int fullest = 0;
        for (int slice = 0; slice < SLICES; slice++) {
            if (density.count(Layer.DETECTION, slice) > density.count(Layer.DETECTION, fullest)) {
                fullest = slice;
            }
        }
        return day.from()
                .plus(day.length().dividedBy(SLICES).multipliedBy(fullest))
                .plus(range.dividedBy(3));
    }
}
