package dev.watchfloor.views.fakes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.response.DeviceQueue;
import dev.watchfloor.app.response.Devices;
import dev.watchfloor.connectors.spi.Device;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The queue that a test puts there, or one over the fake registers. Thread-safe. */
public final class FakeDeviceQueue implements DeviceQueue {
    private final Devices devices;
    private volatile @Nullable Found found;

    FakeDeviceQueue(Devices devices) {
        this.devices = devices;
    }

    /** What is found from now on. */
    public void fill(Found now) {
        found = now;
    }

    @Override
    public Found look() throws InterruptedException {
        Found filled = found;
        if (filled != null) {
            return filled;
        }
        Devices.Look look = devices.look();
        return new Found(
                look.devices().stream()
                        .map(known -> StoryDevices.row(known, Keeper.PRODUCT, waiting(known), null))
                        .sorted(Comparator.comparing(Row::waiting)
                                .thenComparing(row -> row.known().device().name()))
                        .toList(),
                look.silent(),
                look.registers(),
                look.traits());
    }

    private static Waiting waiting(Devices.Known known) {
        return known.device().state() == Device.State.PENDING ? Waiting.PENDING : Waiting.NO;
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return () -> {};
    }
}
