package dev.watchfloor.connectors.spi;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What blocking a device does and does not reach at this product.
 *
 * @param enforced whether the product itself refuses a blocked device; otherwise the state is a mark for people
 * @param endsSessions whether blocking also ends sessions that were opened from the device
 * @param admitsPending whether a device is let in while it waits for approval
 * @param delay longest time from an accepted write until the device is refused, null when not known
 * @param notes plain sentences on what is peculiar here
 */
public record DeviceTraits(
        boolean enforced,
        boolean endsSessions,
        boolean admitsPending,
        @Nullable Duration delay,
        List<String> notes) {
    public DeviceTraits {
        notes = List.copyOf(notes);
    }
}
