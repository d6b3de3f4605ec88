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
public record DeviceUnblock(ResponseRequest.UnblockDevice request) implements DeviceVerb {

    @Override
    public String deviceId() {
        return request.deviceId();
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
    public String action() {
        return "device.unblock";
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
        return "Unblock device " + request.deviceName() + " at " + request.provider();
    }

    @Override
    public ActionOutcome apply(String target, DeviceControl control, ActionKey key, Before before, Progress progress)
            throws ConnectorException, InterruptedException {
        return control.unblock(request.deviceId(), key);
    }

    @Override
    public List<ResponseRequest> inverse(String target, Before before, String reason) {
        return DeviceVerb.was(before, Device.State.BLOCKED)
                ? List.of(new ResponseRequest.BlockDevice(target, request.deviceId(), request.deviceName(), reason))
                : List.of();
    }
}
