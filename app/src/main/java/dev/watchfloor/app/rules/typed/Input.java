package dev.watchfloor.app.rules.typed;

import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.app.baselines.Aspect;
import dev.watchfloor.connectors.event.Kind;
import java.util.Set;

/** What a rule needs to be asked. */
public sealed interface Input {

    /** Events of these kinds; it is asked about no others. */
    record Events(Set<Kind> kinds) implements Input {
        public Events {
            kinds = Set.copyOf(kinds);
        }
    }

    /** What is usual for actors in one aspect. */
    record Habit(ActorKind actor, Aspect aspect) implements Input {}

    /** At which hours of the week actors are there. */
    record Hours(ActorKind actor) implements Input {}

    /** How many bytes actors are sent. */
    record Bytes(ActorKind actor) implements Input {}

    /** What the console blocks at present; looked at, never changed. */
    record Blocks() implements Input {}

    /** What people decided about devices; looked at, never changed. */
    record Devices() implements Input {}
}
