package dev.watchfloor.views.devices;

import dev.watchfloor.app.response.Devices;

/** Names a row for as long as it is there. */
record DeviceKey(String provider, String id) {
    static DeviceKey of(Devices.Known known) {
        return new DeviceKey(known.provider(), known.device().id());
    }
}
