package dev.watchfloor.app.absence;

import dev.watchfloor.app.Pin;
import java.util.List;
import java.util.function.Consumer;

/** Something that notices when nobody may be at the screen. Thread-safe. */
@FunctionalInterface
public interface AbsenceWatch {
    /** Notices nothing. */
    AbsenceWatch NONE = listener -> () -> {};

    /**
     * Begins to watch, on threads of its own; returns at once and never throws for what the platform lacks.
     *
     * @param listener told on one of those threads, as often as something is noticed: be quick
     * @return ends it within a second; only what was under way may still be told afterwards
     */
    Pin watch(Consumer<Absence> listener);

    /** Both of them. */
    default AbsenceWatch and(AbsenceWatch other) {
        return listener -> {
            List<Pin> pins = List.of(watch(listener), other.watch(listener));
            return () -> pins.forEach(Pin::close);
        };
    }
}
