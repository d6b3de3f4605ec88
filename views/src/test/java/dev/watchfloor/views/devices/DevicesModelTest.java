package dev.watchfloor.views.devices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.Device.State;
import dev.watchfloor.views.fakes.AtOnce;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.StoryDevices;
import org.junit.jupiter.api.Test;

class DevicesModelTest {
    private final FakeConsole console = FakeConsole.withStory();
    private final DevicesModel model = new DevicesModel(console.deviceQueue(), new AtOnce(), () -> {});

    @Test
    void knowsNothingBeforeTheRegistersAnswered() {
        assertThat(model.isKnown()).isFalse();
        assertThat(model.hasRegisters()).isFalse();
    }

    @Test
    void tellsNoRegisterFromAnEmptyOne() {
        model.look();

        assertThat(model.isKnown()).isTrue();
        assertThat(model.hasRegisters()).isFalse();
    }

    @Test
    void putsDevicesFirstThatWaitForADecision() {
        console.devices().fill(StoryDevices.look(FakeConsole.NOON));
        model.look();

        assertThat(model.rows().subList(0, 2))
                .extracting(row -> row.known().device().state())
                .containsOnly(State.PENDING);
        assertThat(model.rows()).hasSize(24);
    }

    @Test
    void namesRegistersThatDidNotAnswer() {
        console.devices().fill(StoryDevices.look(FakeConsole.NOON));
        model.look();

        assertThat(model.silent()).containsOnlyKeys("Teleport ops");
    }

    @Test
    void filtersByWhatIsToldOfADevice() {
        console.devices().fill(StoryDevices.look(FakeConsole.NOON));
        model.look();

        model.filter("J.TANAKA");
        assertThat(model.rows()).extracting(row -> row.known().device().name()).containsExactly("DESKTOP-7QK2");
        model.filter("macos");
        assertThat(model.rows()).hasSize(6);
    }

    @Test
    void showsOnlyWhatWaitsWhenAsked() {
        console.deviceQueue().fill(StoryDevices.found(FakeConsole.NOON));
        model.look();

        model.showWaiting(true);

        assertThat(model.rows()).hasSize(7).allMatch(row -> row.isWaiting());
        assertThat(model.waiting()).isEqualTo(7);
    }

    @Test
    void filtersByWhereADeviceWasUsed() {
        console.deviceQueue().fill(StoryDevices.found(FakeConsole.NOON));
        model.look();

        model.filter("192.0.2.40");

        assertThat(model.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.known().device().userName()).isEqualTo("r.moreau"));
    }
}
