package dev.watchfloor.app.response.verbs;

import dev.watchfloor.app.response.Before;
import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Plan.PlannedStep;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.DeviceControl;
import dev.watchfloor.connectors.spi.DeviceTraits;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A verb on a device that a product lets in or not. */
public sealed interface DeviceVerb extends Verb<DeviceControl> permits DeviceApproval, DeviceBlock, DeviceUnblock {

    /** Connector of the product. */
    String provider();

    /** The product's id of the device. */
    String deviceId();

    /** The device's name. */
    String deviceName();

    /** The act in the border's words. */
    DeviceControl.Act act();

    /** Whether a device in this state is as the verb wants it. */
    boolean isSo(Device.State state);

    /** What it does to a device that is not. */
    String sentence();

    @Override
    default String action() {
        return "device." + act().name().toLowerCase(Locale.ROOT);
    }

    @Override
    default String subject() {
        return deviceName();
    }

    @Override
    default List<String> targets() {
        return List.of(provider());
    }

    @Override
    default String headline() {
        String verb = switch (act()) {
            case APPROVE -> "Approve";
            case BLOCK -> "Block";
            case UNBLOCK -> "Unblock";
        };
        return verb + " device " + deviceName() + " at " + provider();
    }

    @Override
    default Optional<DeviceControl> capability(Connector connector) {
        return connector.devices();
    }

    @Override
    default String withoutCapability() {
        return "It keeps no register of devices as it is set up now.";
    }

    @Override
    default PlannedStep plan(String target, DeviceControl control) throws ConnectorException, InterruptedException {
        Optional<Device> device = find(control);
        if (device.isEmpty()) {
            return new PlannedStep(target, Expectation.CANNOT, "It has no device of this id any more.");
        }
        Device.State state = device.get().state();
        if (isSo(state)) {
            return new PlannedStep(target, Expectation.ALREADY_SO, "The device is " + word(state) + " already.");
        }
        return act() == DeviceControl.Act.APPROVE && state == Device.State.BLOCKED
                ? new PlannedStep(target, Expectation.CANNOT, "The device is blocked. Unblock it first.")
                : new PlannedStep(
                        target,
                        Expectation.WILL_CHANGE,
                        sentence(),
                        List.of("- " + word(state), "+ " + act().name().toLowerCase(Locale.ROOT)));
    }

    @Override
    default List<String> notices(String target, DeviceControl control) throws ConnectorException, InterruptedException {
        DeviceTraits traits = control.traits();
        List<String> notices = new ArrayList<>();
        if (!traits.enforced()) {
            notices.add(target + ": the state is a mark for people; the product does not refuse the device by itself.");
        }
        if (act() == DeviceControl.Act.BLOCK && !traits.endsSessions()) {
            notices.add(target + ": sessions opened from the device go on; revoke them too if they must end.");
        }
        Duration delay = traits.delay();
        if (delay != null && delay.toSeconds() > 0) {
            notices.add(target + ": up to " + Spans.text(delay) + " pass before it takes effect.");
        }
        traits.notes().forEach(note -> notices.add(target + ": " + note));
        return notices;
    }

    @Override
    default List<SelfCheck> rehearse(DeviceControl control) throws InterruptedException {
        return control.rehearse(deviceId(), act());
    }

    @Override
    default Before before(String target, DeviceControl control) throws ConnectorException, InterruptedException {
        return find(control)
                .<Before>map(device -> new Before.DeviceState(device.state().name()))
                .orElseGet(Before.Nothing::new);
    }

    @Override
    default Observation observe(DeviceControl control, Before before) throws ConnectorException, InterruptedException {
        return find(control)
                .map(device ->
                        new Observation(isSo(device.state()), "Read back: the device is " + word(device.state()) + "."))
                .orElseGet(() -> new Observation(false, "Read back: the device is not listed any more."));
    }

    /** Whether the device was in this state before the act. */
    static boolean was(Before before, Device.State state) {
        return before instanceof Before.DeviceState device && device.state().equals(state.name());
    }

    private Optional<Device> find(DeviceControl control) throws ConnectorException, InterruptedException {
        return control.list().stream()
                .filter(device -> device.id().equals(deviceId()))
                .findFirst();
    }

    private static String word(Device.State state) {
        return switch (state) {
            case APPROVED -> "approved";
            case PENDING -> "waiting for approval";
            case BLOCKED -> "blocked";
            case UNKNOWN -> "in a state that the product does not tell";
        };
    }
}
