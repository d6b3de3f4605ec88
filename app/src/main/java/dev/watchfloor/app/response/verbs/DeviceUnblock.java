package dev.watchfloor.app.response.verbs;

import dev.watchfloor.app.response.Before;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.DeviceControl;
import java.util.List;

/** Ends the block of a device. */
public record DeviceUnblock(String provider, String deviceId, String deviceName) implements DeviceVerb {
    DeviceUnblock(ResponseRequest.UnblockDevice request) {
        this(request.provider(), request.deviceId(), request.deviceName());
    }

    @Override
    public DeviceControl.Act act() {
        return DeviceControl.Act.UNBLOCK;
    }

    @Override
    public boolean isSo(Device.State state) {
        return state == Device.State.APPROVED || state == Device.State.PENDING;
    }

    @Override
    public String sentence() {
        return "Ends the block; the product decides whether the device is let in at once or waits for approval.";
    }

    @Override
    public ActionOutcome apply(String target, DeviceControl control, ActionKey key, Before before, Progress progress)
            throws ConnectorException, InterruptedException {
        return control.unblock(deviceId, key);
    }

    @Override
    public List<ResponseRequest> inverse(String target, Before before, String reason) {
        return DeviceVerb.was(before, Device.State.BLOCKED)
                ? List.of(new ResponseRequest.BlockDevice(target, deviceId, deviceName, reason))
                : List.of();
    }
}
