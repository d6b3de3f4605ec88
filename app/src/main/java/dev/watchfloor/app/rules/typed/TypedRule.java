package dev.watchfloor.app.rules.typed;

import java.util.List;
import java.util.Set;

/**
 * A rule in Java. What it says depends on the event and the occasion alone, never on the clock or on state of its own, so
 * that an event that is asked about again gets the same answer. Stateless.
 */
public interface TypedRule {

    /** Lower case with hyphens; the name of its text. */
    String name();

    /** What it needs, one {@link Input.Events} among them. */
    Set<Input> inputs();

    /** What may be set; how long it is quiet after a finding is added by whoever asks. */
    List<Preference> preferences();

    /** How long the same finding is told once, when nobody sets it. Hours. */
    default long quietHours() {
        return 24;
    }

    /** Whether it is asked before anybody switched it. */
    boolean isOnAtFirst();

    /** Asked on one thread, event by event, in the order of their positions. */
    Result ask(Occasion occasion);
}
