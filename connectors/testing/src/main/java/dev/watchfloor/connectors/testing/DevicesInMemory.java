package dev.watchfloor.connectors.testing;

import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.Device.State;
import dev.watchfloor.connectors.spi.DeviceControl;
import dev.watchfloor.connectors.spi.DeviceTraits;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A product that lets approved devices in, for tests: no product that we connect has such a list yet. Thread-safe. */
public final class DevicesInMemory implements DeviceControl {
    private final Map<String, Device> devices = new LinkedHashMap<>();
    private boolean down;
    private long writes;

    /** Adds or replaces a device. */
    public synchronized void put(Device device) {
        devices.put(device.id(), device);
    }

    /** From now on it answers, or does not. */
    public synchronized void down(boolean value) {
        down = value;
    }

    /** Changes asked for so far, whether or not anything changed. */
    public synchronized long writes() {
        return writes;
    }

    /** Whether the device gets in now. */
    public synchronized boolean isLetIn(String deviceId) {
        Device device = devices.get(deviceId);
        return device != null && device.state() == State.APPROVED;
    }

    @Override
    public DeviceTraits traits() {
        return new DeviceTraits(true, false, false, Duration.ZERO, List.of("Open sessions of a blocked device go on."));
    }

    @Override
    public synchronized List<Device> list() throws ConnectorException {
        requireUp();
        return List.copyOf(devices.values());
    }

    @Override
    public synchronized ActionOutcome approve(String deviceId, ActionKey key) throws ConnectorException {
        Device device = asked(deviceId);
        if (device != null && device.state() == State.BLOCKED) {
            return new ActionOutcome.Rejected("The device is blocked. Lift the block first.");
        }
        return change(device, State.APPROVED);
    }

    @Override
    public synchronized ActionOutcome block(String deviceId, ActionKey key) throws ConnectorException {
        return change(asked(deviceId), State.BLOCKED);
    }

    @Override
    public synchronized ActionOutcome unblock(String deviceId, ActionKey key) throws ConnectorException {
        Device device = asked(deviceId);
        return device != null && device.state() != State.BLOCKED
                ? new ActionOutcome.AlreadyDone("The device is not blocked.")
                : change(device, State.APPROVED);
    }

    @Override
    public synchronized List<SelfCheck> rehearse(String deviceId, Act act) {
        Device device = devices.get(deviceId);
        if (down || device == null) {
            return List.of(SelfCheck.failed("Find the device", "There is no such device, or no answer."));
        }
        boolean refused = act == Act.APPROVE && device.state() == State.BLOCKED;
        return List.of(
                SelfCheck.passed("Find the device", "It is known."),
                refused
                        ? SelfCheck.failed("Change it", "It is blocked. Lift the block first.")
                        : SelfCheck.passed("Change it", "It may be changed."));
    }

    private @Nullable Device asked(String deviceId) throws ConnectorException {
        requireUp();
        writes++;
        return devices.get(deviceId);
    }

    private ActionOutcome change(@Nullable Device device, State state) {
        if (device == null) {
            return new ActionOutcome.Rejected("There is no such device.");
        }
        if (device.state() == state) {
            return new ActionOutcome.AlreadyDone("It was so before.");
        }
        put(new Device(
                device.id(),
                device.name(),
                device.userId(),
                device.userName(),
                device.platform(),
                device.lastSeen(),
                state));
        return new ActionOutcome.Done("The device was changed.");
    }

    private void requireUp() throws ConnectorException {
        if (down) {
            throw new ConnectorException(ConnectorException.Category.UNREACHABLE, "Nobody answers.");
        }
    }
}
