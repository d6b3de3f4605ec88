package dev.watchfloor.connectors.providers;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.Pause;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.oauth.Acting;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.Device.State;
import dev.watchfloor.connectors.spi.DeviceControl;
import dev.watchfloor.connectors.spi.DeviceTraits;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A provider's devices. Acts are idempotent by the device's state, so the key is not sent. Thread-safe. */
public final class DeviceList implements DeviceControl {
    private final Register register;
    private final Acting act;
    private final DeviceTraits traits;
    private final Settling settling = new Settling(Pause.SLEEP);

    /** What differs between products. */
    public interface Register {
        /** Every device, each once. */
        List<Device> all() throws ConnectorException, InterruptedException;

        /** One of them, empty when the product has none of this id. */
        Optional<Device> find(String id) throws ConnectorException, InterruptedException;

        /** What brings it there. */
        ProductRequest change(Device device, State wanted);

        /** As {@link Acting.Verdict}; what is pending is looked after until {@link #find} shows it, within bounds. */
        @Nullable
        ActionOutcome judge(Answer answer, Device device, State wanted) throws ConnectorException;
    }

    public DeviceList(Register register, Acting act, DeviceTraits traits) {
        this.register = register;
        this.act = act;
        this.traits = traits;
    }

    @Override
    public DeviceTraits traits() {
        return traits;
    }

    @Override
    public List<Device> list() throws ConnectorException, InterruptedException {
        return register.all();
    }

    @Override
    public ActionOutcome approve(String deviceId, ActionKey key) throws ConnectorException, InterruptedException {
        return change(deviceId, Act.APPROVE);
    }

    @Override
    public ActionOutcome block(String deviceId, ActionKey key) throws ConnectorException, InterruptedException {
        return change(deviceId, Act.BLOCK);
    }

    @Override
    public ActionOutcome unblock(String deviceId, ActionKey key) throws ConnectorException, InterruptedException {
        return change(deviceId, Act.UNBLOCK);
    }

    @Override
    public List<SelfCheck> rehearse(String deviceId, Act wanted) throws InterruptedException {
        String find = "Find the device";
        SelfCheck right = act.rehearse("Change devices");
        try {
            Optional<Device> device = register.find(deviceId);
            if (device.isEmpty()) {
                return List.of(SelfCheck.failed(find, unknown()), right);
            }
            ActionOutcome foreseen = withoutWriting(device.get(), wanted);
            SelfCheck found = foreseen instanceof ActionOutcome.Rejected
                    ? SelfCheck.failed(find, foreseen.sentence())
                    : SelfCheck.passed(
                            find,
                            foreseen == null
                                    ? "It is known and would be changed."
                                    : foreseen.sentence() + " Nothing would be written.");
            return List.of(found, right);
        } catch (ConnectorException failure) {
            return List.of(SelfCheck.failed(find, failure.sentence()), right);
        }
    }

    private ActionOutcome change(String deviceId, Act wanted) throws ConnectorException, InterruptedException {
        Optional<Device> device = register.find(deviceId);
        if (device.isEmpty()) {
            return new ActionOutcome.Rejected(unknown());
        }
        ActionOutcome known = withoutWriting(device.get(), wanted);
        if (known != null) {
            return known;
        }
        State state = wanted == Act.BLOCK ? State.BLOCKED : State.APPROVED;
        ActionOutcome sent =
                act.send(register.change(device.get(), state), answer -> register.judge(answer, device.get(), state));
        boolean isSo = sent instanceof ActionOutcome.Pending
                && settling.await(() -> register.find(deviceId)
                        .filter(now -> now.state() == state)
                        .isPresent());
        return isSo ? new ActionOutcome.Done(act.client().product() + " shows the device so now.") : sent;
    }

    private String unknown() {
        return act.client().product() + " has no device of this id. It may have been removed.";
    }

    private static @Nullable ActionOutcome withoutWriting(Device device, Act wanted) {
        State state = device.state();
        return switch (wanted) {
            case APPROVE ->
                state == State.BLOCKED
                        ? new ActionOutcome.Rejected("The device is blocked. Lift the block instead of approving it.")
                        : state == State.APPROVED
                                ? new ActionOutcome.AlreadyDone("The device was approved before.")
                                : null;
            case BLOCK ->
                state == State.BLOCKED ? new ActionOutcome.AlreadyDone("The device was blocked before.") : null;
            case UNBLOCK -> state == State.BLOCKED ? null : new ActionOutcome.AlreadyDone("The device is not blocked.");
        };
    }

    @Override
    public String toString() {
        return "DeviceList[" + act.client() + "]";
    }
}
