package dev.watchfloor.views.response;

import dev.watchfloor.views.kit.Messages;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a block is to last. */
enum Expiry {
    HOUR(Duration.ofHours(1)),
    WORKING_DAY(Duration.ofHours(8)),
    DAY(Duration.ofHours(24)),
    WEEK(Duration.ofDays(7)),
    UNTIL_LIFTED(null);

    private static final Messages TEXT = Messages.of("response");

    private final @Nullable Duration length;

    Expiry(@Nullable Duration length) {
        this.length = length;
    }

    /** When it ends, null when it does not by itself. */
    @Nullable
    Instant until(Instant now) {
        return length == null ? null : now.plus(length);
    }

    /** In the operator's words. */
    String word() {
        return switch (this) {
            case HOUR -> TEXT.get("expiry.hour");
            case WORKING_DAY -> TEXT.get("expiry.working-day");
            case DAY -> TEXT.get("expiry.day");
            case WEEK -> TEXT.get("expiry.week");
            case UNTIL_LIFTED -> TEXT.get("expiry.until-lifted");
        };
    }
}
