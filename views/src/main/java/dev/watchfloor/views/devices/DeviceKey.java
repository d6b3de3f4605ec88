package dev.watchfloor.views.devices;

import dev.watchfloor.app.response.DeviceQueue;

/** Names a row for as long as it is there. */
record DeviceKey(String provider, String id) {
    static DeviceKey of(DeviceQueue.Row row) {
        return new DeviceKey(row.known().provider(), row.known().device().id());
    }
}
