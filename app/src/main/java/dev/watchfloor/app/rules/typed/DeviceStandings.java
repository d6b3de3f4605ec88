package dev.watchfloor.app.rules.typed;

import dev.watchfloor.app.timeline.StoredEvent;
import java.util.Optional;

/** What people decided about devices, to be looked at. Thread-safe and quick. */
@FunctionalInterface
public interface DeviceStandings {
    /** No register is known. */
    DeviceStandings NONE = stored -> Optional.empty();

    /**
     * How the device of a sign-in stood then, as far as is still known. Asked about each sign-in in the order of positions.
     *
     * @return empty where nobody keeps a register that the console can look at
     */
    Optional<Standing> of(StoredEvent stored);

    /**
     * How a device stood.
     *
     * @param name what people call it by
     * @param decision what had been decided
     * @param isInUse whether anybody had approved a device at this provider; before that, nothing that waits means
     *     anything
     */
    record Standing(String name, Decided decision, boolean isInUse) {}

    /** What had been decided. */
    enum Decided {
        APPROVED,
        BLOCKED,
        NOTHING
    }
}
