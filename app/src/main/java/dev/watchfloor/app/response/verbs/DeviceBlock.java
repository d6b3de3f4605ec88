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
public record DeviceBlock(ResponseRequest.BlockDevice request) implements DeviceVerb {

    @Override
    public String deviceId() {
        return request.deviceId();
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
    public String action() {
        return "device.block";
    }

    @Override
    public String subject() {
        return request.deviceName();
    }

    @Override
    public List<String> targets() {
        return List.of(request.provider());
    }

    @Override
    public String headline() {
        return "Block device " + request.deviceName() + " at " + request.provider();
    }

    @Override
    public ActionOutcome apply(String target, DeviceControl control, ActionKey key, Before before, Progress progress)
            throws ConnectorException, InterruptedException {
        return control.block(request.deviceId(), key);
    }

    @Override
    public List<ResponseRequest> inverse(String target, Before before, String reason) {
        return DeviceVerb.was(before, Device.State.BLOCKED)
                ? List.of()
                : List.of(new ResponseRequest.UnblockDevice(target, request.deviceId(), request.deviceName(), reason));
    }
}
