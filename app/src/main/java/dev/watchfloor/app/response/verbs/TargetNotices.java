package dev.watchfloor.app.response.verbs;

import dev.watchfloor.app.response.Spans;
import dev.watchfloor.connectors.spi.DenylistTraits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a gateway's nature an operator must know before a block. */
public final class TargetNotices {
    private TargetNotices() {}

    static List<String> of(String target, DenylistTraits traits, @Nullable Instant until) {
        List<String> notices = new ArrayList<>();
        if (until != null && !traits.expires()) {
            notices.add(target + ": entries do not end by themselves here; the console lifts this one at "
                    + Spans.text(until) + ", or when it is next started after that.");
        }
        switch (traits.bites()) {
            case BEFORE_AUTHENTICATION -> {}
            case AFTER_AUTHENTICATION ->
                notices.add(target + ": it refuses after checking credentials, so password guessing goes on.");
            case UNKNOWN ->
                notices.add(target + ": it is not known whether it refuses before or after checking credentials.");
        }
        if (!traits.survivesReload()) {
            notices.add(target + ": the entry is lost when the gateway is reloaded or restarted.");
        }
        if (traits.delay().toSeconds() > 0) {
            notices.add(target + ": up to " + Spans.text(traits.delay()) + " pass before requests are refused.");
        }
        traits.notes().forEach(note -> notices.add(target + ": " + note));
        return notices;
    }
}
