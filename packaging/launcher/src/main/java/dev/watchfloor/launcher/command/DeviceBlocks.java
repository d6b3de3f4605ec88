package dev.watchfloor.launcher.command;

import dev.watchfloor.app.response.DeviceQueue;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.ResponseRequest.SessionPick;
import dev.watchfloor.connectors.spi.DeviceTraits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What it takes to block devices. Stateless. */
final class DeviceBlocks {
    private DeviceBlocks() {}

    /** One act for each; where no product refuses a blocked device, its sessions are ended in the same plan. */
    static List<ResponseRequest> of(List<DeviceQueue.Row> rows, Map<String, DeviceTraits> traits, String reason) {
        List<ResponseRequest> requests = new ArrayList<>();
        SortedMap<String, List<SessionPick>> sessions = new TreeMap<>();
        for (DeviceQueue.Row row : rows) {
            String provider = row.known().provider();
            requests.add(new ResponseRequest.BlockDevice(
                    provider, row.known().device().id(), row.known().device().name(), reason));
            DeviceTraits there = traits.get(provider);
            if (there != null && !there.enforced() && !there.endsSessions()) {
                row.open()
                        .forEach(session -> sessions.computeIfAbsent(provider, fresh -> new ArrayList<>())
                                .add(new SessionPick(
                                        session.session().ref(),
                                        session.session().userName())));
            }
        }
        sessions.forEach(
                (provider, picks) -> requests.add(new ResponseRequest.RevokeSessions(provider, picks, reason)));
        return requests;
    }
}
