package dev.watchfloor.app.response.verbs;

import dev.watchfloor.app.response.Before;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.DeviceControl;
import java.util.List;

/** Lets a waiting device in. Taken back by blocking it. */
public record DeviceApproval(String provider, String deviceId, String deviceName) implements DeviceVerb {
    DeviceApproval(ResponseRequest.ApproveDevice request) {
        this(request.provider(), request.deviceId(), request.deviceName());
    }

    @Override
    public DeviceControl.Act act() {
        return DeviceControl.Act.APPROVE;
    }

    @Override
    public boolean isSo(Device.State state) {
        return state == Device.State.APPROVED;
    }

    @Override
    public String sentence() {
        return "Lets the device in.";
    }

    @Override
    public ActionOutcome apply(String target, DeviceControl control, ActionKey key, Before before, Progress progress)
            throws ConnectorException, InterruptedException {
        return control.approve(deviceId, key);
    }

    @Override
    public List<ResponseRequest> inverse(String target, Before before, String reason) {
        // No product takes an approval back as such: a device that is not wanted is blocked.
        return DeviceVerb.was(before, Device.State.APPROVED)
                ? List.of()
                : List.of(new ResponseRequest.BlockDevice(target, deviceId, deviceName, reason));
    }
}
