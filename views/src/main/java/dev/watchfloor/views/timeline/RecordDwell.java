package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.StoredEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells when a record stood in view long enough to be read: not for those that the arrow keys pass. FX thread only. */
final class RecordDwell {
    /** Short enough that nobody reads a record unseen, longer than a key that is held needs for the next one. */
    static final Duration READABLE = Duration.ofSeconds(1);

    private final Clock clock;
    private final Consumer<StoredEvent> viewed;
    private @Nullable StoredEvent shown;
    private Instant since = Instant.EPOCH;
    private boolean isTold;

    /** @param viewed called once while a record stays in view */
    RecordDwell(Clock clock, Consumer<StoredEvent> viewed) {
        this.clock = clock;
        this.viewed = viewed;
    }

    /** What is in view now. @param event null when no record is */
    void show(@Nullable StoredEvent event) {
        look();
        boolean isSame = event != null && shown != null && event.position() == shown.position();
        if (!isSame) {
            shown = event == null || event.event().raw().isEmpty() ? null : event;
            since = clock.instant();
            isTold = false;
        }
    }

    /** Called several times a minute at least, and once more at the end. */
    void look() {
        if (shown != null && !isTold && Duration.between(since, clock.instant()).compareTo(READABLE) >= 0) {
            isTold = true;
            viewed.accept(shown);
        }
    }
}
