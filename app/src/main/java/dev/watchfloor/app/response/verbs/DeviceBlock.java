package dev.watchfloor.app.response.verbs;

import dev.watchfloor.app.response.Before;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.DeviceControl;
import java.util.List;

/** Lets a device in no more. */
public record DeviceBlock(String provider, String deviceId, String deviceName) implements DeviceVerb {
    DeviceBlock(ResponseRequest.BlockDevice request) {
        this(request.provider(), request.deviceId(), request.deviceName());
    }

    @Override
    public DeviceControl.Act act() {
        return DeviceControl.Act.BLOCK;
    }

    @Override
    public boolean isSo(Device.State state) {
        return state == Device.State.BLOCKED;
    }

    @Override
    public String sentence() {
        return "Lets the device in no more.";
    }

    @Override
    public ActionOutcome apply(String target, DeviceControl control, ActionKey key, Before before, Progress progress)
            throws ConnectorException, InterruptedException {
        return control.block(deviceId, key);
    }

    @Override
    public List<ResponseRequest> inverse(String target, Before before, String reason) {
        return DeviceVerb.was(before, Device.State.BLOCKED)
                ? List.of()
                : List.of(new ResponseRequest.UnblockDevice(target, deviceId, deviceName, reason));
    }
}
