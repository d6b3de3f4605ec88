package dev.watchfloor.app.devices;

import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.Device.State;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How devices stood in the registers that products keep, by the names that sign-ins call them, as far as the console has
 * looked. A product does not tell since when a device is blocked, so the console remembers since when it found it so: what
 * was before its first look is unknown, and so is a device that the register does not have, for it may have been enrolled
 * since the last look. In memory only. Thread-safe and quick.
 */
public final class ProductRegisters {
    private static final int MOST = 200_000;

    private final Map<String, Register> registers = new HashMap<>();

    private record Standing(State state, Instant since) {}

    private record Register(Map<String, Standing> devices, boolean hasApproved) {}

    /**
     * A product's whole register, as it was found.
     *
     * @param at when it was looked at
     */
    public synchronized void found(String provider, Collection<Device> devices, Instant at) {
        Register before = registers.get(provider);
        Map<String, Standing> now = new HashMap<>();
        boolean hasApproved = false;
        for (Device device : devices) {
            hasApproved |= device.state() == State.APPROVED;
            Stream.of(device.id(), device.signInId() == null ? device.id() : device.signInId())
                    .distinct()
                    .filter(name -> now.size() < MOST)
                    .forEach(name -> now.put(name, standing(before, name, device.state(), at)));
        }
        registers.put(provider, new Register(now, hasApproved));
    }

    private static Standing standing(@Nullable Register register, String name, State state, Instant at) {
        Standing before = register == null ? null : register.devices.get(name);
        return before == null || before.state != state ? new Standing(state, at) : before;
    }

    /** Whether the product keeps a register that was looked at. */
    public synchronized boolean isKept(String provider) {
        return registers.containsKey(provider);
    }

    /** Whether the register had an approved device at the last look. */
    public synchronized boolean isInUse(String provider) {
        Register register = registers.get(provider);
        return register != null && register.hasApproved;
    }

    /**
     * How a device stood.
     *
     * @param named what a sign-in calls it
     * @return empty when the register does not have it, or was not seen to have it so by then
     */
    public synchronized Optional<State> at(String provider, String named, Instant time) {
        Register register = registers.get(provider);
        Standing standing = register == null ? null : register.devices.get(named);
        return standing == null || standing.since.isAfter(time) ? Optional.empty() : Optional.of(standing.state);
    }
}
