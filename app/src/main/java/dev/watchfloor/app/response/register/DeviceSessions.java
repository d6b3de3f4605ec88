package dev.watchfloor.app.response.register;

import dev.watchfloor.app.devices.SeenDevice;
import dev.watchfloor.app.devices.SeenDevices;
import dev.watchfloor.app.sessions.SessionBoard;
import dev.watchfloor.app.sessions.SessionRecord;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which sessions are open on a device, as far as the console can tell. Thread-safe. */
public record DeviceSessions(SeenDevices devices, SessionBoard sessions) {

    /**
     * Those that are open on a device now.
     *
     * @param id the register's id of it
     * @param name as the register calls it
     */
    public List<SessionRecord> on(String provider, String id, String name) {
        Set<String> ids = devices.of(provider).stream()
                .filter(seen -> seen.id().equals(id) || isTold(seen, id, name))
                .flatMap(seen -> seen.sessions().stream())
                .collect(Collectors.toSet());
        return sessions.open().stream()
                .filter(session -> session.provider().equals(provider))
                .filter(session -> ids.contains(session.session().ref().id())
                        || id.equals(session.session().device())
                        || (!name.isBlank() && name.equals(session.session().device())))
                .toList();
    }

    private static boolean isTold(SeenDevice seen, String id, String name) {
        return !seen.told().isEmpty() && (seen.told().equals(id) || seen.told().equals(name));
    }
}
