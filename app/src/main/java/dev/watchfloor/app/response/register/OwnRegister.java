package dev.watchfloor.app.response.register;

import dev.watchfloor.app.devices.SeenDevice;
import dev.watchfloor.app.devices.SeenDevices;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.DeviceControl;
import dev.watchfloor.connectors.spi.DeviceTraits;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The devices of one identity provider that keeps no register, as the console remembers them. A decision is written to the
 * profile and to nothing else. Thread-safe.
 *
 * @param provider connector of the identity provider
 * @param product its product's name, for sentences
 */
record OwnRegister(String provider, String product, SeenDevices devices) implements DeviceControl {
    private static final String GONE = "The console has seen no device of this id, or has forgotten it.";

    @Override
    public DeviceTraits traits() {
        return new DeviceTraits(
                false,
                false,
                true,
                Duration.ZERO,
                List.of(
                        "The register, not " + product + ", remembers the device: " + product
                                + " keeps none and goes on letting it in.",
                        "A block ends nothing by itself. Sessions that are open on the device are ended as an act of"
                                + " their own; one that opens later is a finding, and is ended by itself only where an"
                                + " administrator switched that on.",
                        "A device is known by its account, its network and what " + product
                                + " tells of it; the same one in another network is another entry."));
    }

    @Override
    public List<Device> list() throws ConnectorException {
        try {
            return devices.of(provider).stream().map(OwnRegister::device).toList();
        } catch (StoreException failed) {
            throw unreadable(failed);
        }
    }

    @Override
    public ActionOutcome approve(String deviceId, ActionKey key) throws ConnectorException {
        Optional<Device.State> state = state(deviceId);
        if (state.isPresent() && state.get() == Device.State.BLOCKED) {
            return new ActionOutcome.Rejected("The device is blocked. Lift the block instead of approving it.");
        }
        return decide(deviceId, state, Device.State.APPROVED, "approved");
    }

    @Override
    public ActionOutcome block(String deviceId, ActionKey key) throws ConnectorException {
        return decide(deviceId, state(deviceId), Device.State.BLOCKED, "blocked");
    }

    /** Afterwards nobody has decided about it: who blocked it had not approved it. */
    @Override
    public ActionOutcome unblock(String deviceId, ActionKey key) throws ConnectorException {
        Optional<Device.State> state = state(deviceId);
        return state.isPresent() && state.get() != Device.State.BLOCKED
                ? new ActionOutcome.AlreadyDone("The device is not blocked.")
                : decide(deviceId, state, Device.State.PENDING, "waiting for approval again");
    }

    @Override
    public List<SelfCheck> rehearse(String deviceId, Act act) {
        String find = "Find the device";
        try {
            return List.of(
                    state(deviceId).isPresent()
                            ? SelfCheck.passed(find, "The console's own register has it.")
                            : SelfCheck.failed(find, GONE));
        } catch (ConnectorException failed) {
            return List.of(SelfCheck.failed(find, failed.sentence()));
        }
    }

    private Optional<Device.State> state(String deviceId) throws ConnectorException {
        try {
            return devices.find(provider, deviceId)
                    .map(device -> device.decision().state());
        } catch (StoreException failed) {
            throw unreadable(failed);
        }
    }

    private ActionOutcome decide(String deviceId, Optional<Device.State> before, Device.State wanted, String word)
            throws ConnectorException {
        if (before.isPresent() && before.get() == wanted) {
            return new ActionOutcome.AlreadyDone("The register has the device as " + word + " already.");
        }
        try {
            return devices.decide(provider, deviceId, wanted)
                    ? new ActionOutcome.Done("The register of this console has the device as " + word + " now; "
                            + product + " was told nothing.")
                    : new ActionOutcome.Rejected(GONE);
        } catch (StoreException failed) {
            throw unreadable(failed);
        }
    }

    /** What failed was one transaction, so nothing of it stays. */
    private static ConnectorException unreadable(StoreException failed) {
        return new ConnectorException(
                Category.UNREACHABLE, "The console's own register could not be read or written.", failed);
    }

    static Device device(SeenDevice seen) {
        return new Device(
                seen.id(),
                seen.name(),
                seen.userId(),
                seen.userName(),
                seen.agents().isEmpty() ? null : String.join(", ", seen.agents()),
                seen.lastSeen(),
                seen.decision().state());
    }
}
