package dev.watchfloor.connectors.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.Device.State;
import dev.watchfloor.connectors.spi.DeviceControl;
import dev.watchfloor.connectors.testing.DeviceControlContract;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RigDevicesTest extends DeviceControlContract {
    private static final ActionKey KEY = new ActionKey("k");

    private GoogleFixture google;
    private DeviceControl control;

    @BeforeEach
    void start() throws Exception {
        google = new GoogleFixture();
        for (int number = 0; number < 105; number++) {
            google.rig.addDevice("other-" + number);
        }
        control = google.connector().devices().orElseThrow();
    }

    @AfterEach
    void stop() {
        google.close();
    }

    @Override
    protected DeviceControl control() {
        return control;
    }

    @Override
    protected DeviceControl unreachableControl() throws Exception {
        return google.at(URI.create("http://127.0.0.1:1")).devices().orElseThrow();
    }

    @Override
    protected String enrol(String name) {
        return google.rig.addDevice(name);
    }

    @Override
    protected Optional<Boolean> isLetIn(String deviceId) {
        return Optional.of(google.rig.state(deviceId).equals("APPROVED"));
    }

    @Override
    protected OptionalLong writes() {
        return OptionalLong.of(google.rig.writes());
    }

    @Test
    void aDeviceIsToldWithItsUserAndSystem() throws Exception {
        String id = enrol("pixel");

        assertThat(control.list())
                .filteredOn(device -> device.id().equals(id))
                .containsExactly(new Device(
                        id,
                        "pixel",
                        null,
                        "jo@example.com",
                        "ANDROID Android 16",
                        Instant.parse("2026-11-24T10:00:00.123456Z"),
                        State.PENDING));
    }

    @Test
    void anOperationThatTakesAWhileIsLookedAfter() throws Exception {
        google.rig.operationsTake(3);
        String id = enrol("slow");

        ActionOutcome outcome = control.block(id, KEY);

        assertThat(outcome).isInstanceOf(ActionOutcome.Done.class);
        assertThat(google.rig.state(id)).isEqualTo("BLOCKED");
        assertThat(google.rig.writes()).isEqualTo(1);
    }

    @Test
    void anOperationThatFailedIsARefusal() throws Exception {
        google.rig.refuseOperations("Device does not support this");
        String id = enrol("basic");

        ActionOutcome outcome = control.block(id, KEY);

        assertThat(outcome).isInstanceOf(ActionOutcome.Rejected.class);
        assertThat(outcome.sentence()).isEqualTo("Google did not change the device: Device does not support this.");
    }

    @Test
    void whatIsStillUnderWayIsPendingWithItsName() throws Exception {
        Device device = new Device("d/u", "pixel", null, null, null, null, State.PENDING);

        assertThat(judged("{\"name\":\"operations/4711\"}", device))
                .isEqualTo(new ActionOutcome.Pending(
                        "Google works on it. Look at the list of devices.", "operations/4711"));
        assertThat(judged(
                        "{\"done\":true,\"response\":{\"deviceUser\":{\"managementState\":\"PENDING_APPROVAL\"}}}",
                        device))
                .isInstanceOf(ActionOutcome.Pending.class);
        assertThat(judged("{}", device)).isNull();
    }

    @Test
    void whoMayOnlyReadSeesTheListAndIsToldSoBeforeTheAct() throws Exception {
        String id = enrol("pixel");
        google.rig.desk().withhold("https://www.googleapis.com/auth/cloud-identity.devices");

        assertThat(control.list()).extracting(Device::id).contains(id);
        assertThat(control.block(id, KEY)).isInstanceOf(ActionOutcome.Rejected.class);
        assertThat(google.rig.writes()).isZero();
    }

    private static ActionOutcome judged(String body, Device device) throws Exception {
        Answer answer = new Answer("Google", "POST /", 200, Map.of(), body, Instant.EPOCH, Duration.ZERO);
        return new GoogleDevices(null).judge(answer, device, State.BLOCKED);
    }
}
