package dev.watchfloor.views.actions;

import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Action.State;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which acts are shown.
 *
 * @param text part of the headline, reason, author or a target's name; blank for all
 * @param which by how they stand
 */
record ActionFilter(String text, Which which) {
    /** By how they stand. */
    enum Which {
        ALL,
        /** Something is still to come. */
        OPEN,
        /** Over, and not everything is as wished. */
        INCOMPLETE
    }

    boolean matches(Action action) {
        return stands(action.state()) && mentions(action);
    }

    private boolean stands(State state) {
        return switch (which) {
            case ALL -> true;
            case OPEN -> state == State.RUNNING || state == State.WAITING;
            case INCOMPLETE -> state == State.INCOMPLETE;
        };
    }

    private boolean mentions(Action action) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || Stream.concat(
                                Stream.of(action.headline(), action.request().reason(), action.author(), action.id()),
                                action.steps().stream().map(Action.ActionStep::target))
                        .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
