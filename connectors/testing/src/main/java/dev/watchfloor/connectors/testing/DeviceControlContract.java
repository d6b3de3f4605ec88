package dev.watchfloor.connectors.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.Device.State;
import dev.watchfloor.connectors.spi.DeviceControl;
import dev.watchfloor.connectors.spi.DeviceControl.Act;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What every {@link DeviceControl} must keep to. The product may hold devices of others: each test works with devices of
 * its own.
 */
public abstract class DeviceControlContract {
    private int keys;

    /** A control that may list and act, the same object throughout one test. */
    protected abstract DeviceControl control() throws Exception;

    /** A control whose product cannot be reached. */
    protected abstract DeviceControl unreachableControl() throws Exception;

    /** Somebody enrols a device of this name, which then waits for approval; returns the product's id of it. */
    protected abstract String enrol(String name) throws Exception;

    /** What a device is before anybody decided about it: waiting, or let in where the product asks nobody. */
    protected State atFirst() {
        return State.PENDING;
    }

    /** Whether the device gets in now; empty when it cannot be played. */
    protected Optional<Boolean> isLetIn(String deviceId) throws Exception {
        return Optional.empty();
    }

    /** How many changing requests have reached the product; empty when it does not count. */
    protected OptionalLong writes() throws Exception {
        return OptionalLong.empty();
    }

    @Test
    void anEnrolledDeviceIsListedOnceAndWaits() throws Exception {
        String name = newName();
        String id = enrol(name);

        assertThat(control().list())
                .filteredOn(device -> device.id().equals(id))
                .singleElement()
                .satisfies(device -> {
                    assertThat(device.name()).isEqualTo(name);
                    assertThat(device.state()).isEqualTo(atFirst());
                });
    }

    @Test
    void approvingLetsItIn() throws Exception {
        String id = enrol(newName());

        letIn(id);

        assertThat(stateOf(id)).isEqualTo(State.APPROVED);
        assertThat(isLetIn(id)).isNotEqualTo(Optional.of(false));
        assertThat(control().approve(id, nextKey())).isInstanceOf(ActionOutcome.AlreadyDone.class);
    }

    @Test
    void blockingKeepsItOutAndNoOther() throws Exception {
        String id = enrol(newName());
        String other = enrol(newName());
        letIn(id);
        letIn(other);

        assertDone(control().block(id, nextKey()));

        assertThat(stateOf(id)).isEqualTo(State.BLOCKED);
        assertThat(stateOf(other)).isEqualTo(State.APPROVED);
        if (control().traits().enforced()) {
            assertThat(isLetIn(id)).isNotEqualTo(Optional.of(true));
        }
        assertThat(control().block(id, nextKey())).isInstanceOf(ActionOutcome.AlreadyDone.class);
    }

    @Test
    void aWaitingDeviceCanBeBlocked() throws Exception {
        String id = enrol(newName());

        assertDone(control().block(id, nextKey()));

        assertThat(stateOf(id)).isEqualTo(State.BLOCKED);
    }

    @Test
    void aBlockIsNotLiftedByApproving() throws Exception {
        String id = enrol(newName());
        assertDone(control().block(id, nextKey()));

        assertThat(control().approve(id, nextKey())).isInstanceOf(ActionOutcome.Rejected.class);

        assertThat(stateOf(id)).isEqualTo(State.BLOCKED);
    }

    @Test
    void unblockingEndsTheBlock() throws Exception {
        String id = enrol(newName());
        letIn(id);
        assertDone(control().block(id, nextKey()));

        assertDone(control().unblock(id, nextKey()));

        assertThat(stateOf(id)).isIn(State.APPROVED, State.PENDING);
        assertThat(control().unblock(id, nextKey())).isInstanceOf(ActionOutcome.AlreadyDone.class);
    }

    @Test
    void unknownDevicesAreRejectedWithASentence() throws Exception {
        String unknown = UUID.randomUUID().toString();

        for (ActionOutcome outcome : new ActionOutcome[] {
            control().approve(unknown, nextKey()),
            control().block(unknown, nextKey()),
            control().unblock(unknown, nextKey())
        }) {
            assertThat(outcome).isInstanceOf(ActionOutcome.Rejected.class);
            assertThat(outcome.sentence()).endsWith(".");
        }
        Rehearsals.assertFailed(control().rehearse(unknown, Act.BLOCK));
    }

    @Test
    void rehearsingChangesNothing() throws Exception {
        String id = enrol(newName());
        OptionalLong writes = writes();

        Rehearsals.assertGood(control().rehearse(id, Act.APPROVE));
        Rehearsals.assertGood(control().rehearse(id, Act.BLOCK));
        Rehearsals.assertGood(control().rehearse(id, Act.UNBLOCK));

        assertThat(writes()).isEqualTo(writes);
        assertThat(stateOf(id)).isEqualTo(atFirst());
    }

    @Test
    void anUnreachableProductIsSaidToBe() throws Exception {
        DeviceControl control = unreachableControl();

        assertThatThrownBy(control::list).isInstanceOfSatisfying(ConnectorException.class, this::saysUnreachable);
        assertThatThrownBy(() -> control.block("x", nextKey()))
                .isInstanceOfSatisfying(ConnectorException.class, this::saysUnreachable);
        Rehearsals.assertFailed(control.rehearse("x", Act.BLOCK));
    }

    @Test
    void peculiaritiesAreToldInSentences() throws Exception {
        assertThat(control().traits().notes())
                .allSatisfy(note -> assertThat(note.strip()).endsWith("."));
    }

    @Test
    void whoWaitsIsLetInOnlyWhereTheProductSaysSo() throws Exception {
        String id = enrol(newName());
        assumeThat(isLetIn(id)).as("a device can be played").isPresent();

        assumeThat(atFirst()).as("devices wait").isEqualTo(State.PENDING);
        assertThat(isLetIn(id)).contains(control().traits().admitsPending());
    }

    /** Approves what waits. */
    private void letIn(String deviceId) throws Exception {
        ActionOutcome outcome = control().approve(deviceId, nextKey());
        assertThat(outcome)
                .as(outcome.sentence())
                .isInstanceOf(atFirst() == State.PENDING ? ActionOutcome.Done.class : ActionOutcome.AlreadyDone.class);
    }

    private State stateOf(String deviceId) throws Exception {
        return control().list().stream()
                .filter(device -> device.id().equals(deviceId))
                .map(Device::state)
                .findFirst()
                .orElseThrow();
    }

    private void saysUnreachable(ConnectorException failure) {
        assertThat(failure.category()).isEqualTo(ConnectorException.Category.UNREACHABLE);
        assertThat(failure.sentence()).endsWith(".");
    }

    private synchronized ActionKey nextKey() {
        return new ActionKey("contract:" + keys++);
    }

    private static String newName() {
        return "device-" + UUID.randomUUID().toString().substring(0, 13);
    }

    private static void assertDone(ActionOutcome outcome) {
        assertThat(outcome).as(outcome.sentence()).isInstanceOf(ActionOutcome.Done.class);
        assertThat(outcome.sentence()).isNotBlank();
    }
}
