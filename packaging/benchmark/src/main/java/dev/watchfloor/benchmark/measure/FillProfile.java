package dev.watchfloor.benchmark.measure;

import dev.watchfloor.app.Console;
import dev.watchfloor.benchmark.events.GeneratedEvents;
import dev.watchfloor.benchmark.report.Progress;
import java.nio.file.Path;
import java.time.Instant;

/** Fills a profile to look at: a day and a half of events that ends now. Stateless. */
public final class FillProfile {
    private FillProfile() {}

    /** @param profile made when it is missing; nothing else may have it open */
    public static void fill(Path profile, long count, Progress progress) throws Exception {
        GeneratedEvents events = GeneratedEvents.endingAt(Instant.now(), count);
        try (Console console = Profiles.open(profile)) {
            double seconds = new Filling(events, progress).all(0, count, console.events(), null);
            progress.say("%,d events in %s, %,.0f events/s", count, profile, count / seconds);
        }
    }
}
