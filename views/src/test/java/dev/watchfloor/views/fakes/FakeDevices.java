package dev.watchfloor.views.fakes;

import dev.watchfloor.app.response.Devices;
import java.util.List;
import java.util.Map;

/** Devices that a test puts there. Thread-safe. */
public final class FakeDevices implements Devices {
    private volatile Look look = new Look(List.of(), Map.of(), 0);

    /** What is found from now on. */
    public void fill(Look found) {
        look = found;
    }

    @Override
    public Look look() {
        return look;
    }
}
