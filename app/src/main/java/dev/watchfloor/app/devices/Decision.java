package dev.watchfloor.app.devices;

import dev.watchfloor.connectors.spi.Device;
import java.time.Instant;

/**
 * What people decided about a device.
 *
 * @param state {@link Device.State#PENDING} as long as nobody decided anything
 * @param since when; {@link Instant#EPOCH} as long as nobody did
 */
public record Decision(Device.State state, Instant since) {
    /** Nobody decided anything yet. */
    public static final Decision NONE = new Decision(Device.State.PENDING, Instant.EPOCH);

    public Decision {
        if (state == Device.State.UNKNOWN) {
            throw new IllegalArgumentException("what was decided is known");
        }
    }

    /** How it was at a time, as far as that can still be told: what was decided later was open then. */
    public Device.State at(Instant time) {
        return since.isAfter(time) ? Device.State.PENDING : state;
    }
}
