package dev.watchfloor.views.query;

import dev.watchfloor.app.query.Conditions;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.StoredEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value somewhere on screen.
 *
 * @param field what it is a value of
 * @param text as queries are written, see {@link dev.watchfloor.app.timeline.Breakdown.Value#text}
 * @param event the event that it was seen in, null for one of many
 */
public record Value(Field field, String text, @Nullable StoredEvent event) {
    /** One of many events' values. */
    public static Value of(Field field, String text) {
        return new Value(field, text, null);
    }

    /** That an event has this value; empty when no event can. */
    public Optional<Query> condition() {
        try {
            return Optional.of(Conditions.equalTo(field, text));
        } catch (IllegalArgumentException never) {
            return Optional.empty();
        }
    }

    /** Whether events can be counted by the field. */
    public static boolean isCountable(Field field) {
        return switch (field) {
            case COMMUNITY_ID, FLOW, ID, RAW, TIME, RECEIVED -> false;
            default -> true;
        };
    }
}
