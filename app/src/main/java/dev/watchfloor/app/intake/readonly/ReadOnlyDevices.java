package dev.watchfloor.app.intake.readonly;

import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.DeviceControl;
import dev.watchfloor.connectors.spi.DeviceTraits;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.List;

/** Lists devices and changes none. */
record ReadOnlyDevices(String name, DeviceControl real) implements DeviceControl {
    @Override
    public DeviceTraits traits() throws ConnectorException, InterruptedException {
        DeviceTraits own = real.traits();
        return new DeviceTraits(
                own.enforced(),
                own.endsSessions(),
                own.admitsPending(),
                own.delay(),
                ReadOnly.noted(name, own.notes()));
    }

    @Override
    public List<Device> list() throws ConnectorException, InterruptedException {
        return real.list();
    }

    @Override
    public ActionOutcome approve(String deviceId, ActionKey key) {
        return ReadOnly.refusal(name);
    }

    @Override
    public ActionOutcome block(String deviceId, ActionKey key) {
        return ReadOnly.refusal(name);
    }

    @Override
    public ActionOutcome unblock(String deviceId, ActionKey key) {
        return ReadOnly.refusal(name);
    }

    @Override
    public List<SelfCheck> rehearse(String deviceId, Act act) {
        return ReadOnly.rehearsal(name);
    }
}
