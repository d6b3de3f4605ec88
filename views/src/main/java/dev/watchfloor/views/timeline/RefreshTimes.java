package dev.watchfloor.views.timeline;

import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.timeline.StoredEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When sessions were refreshed, as far as that was asked for. Immutable.
 *
 * @param byId nanoseconds since 1970 by connector and the session's id
 */
record RefreshTimes(Map<Session, long[]> byId) {
    static final RefreshTimes NONE = new RefreshTimes(Map.of());

    private static final long[] NEVER = new long[0];

    /** Online and offline sessions may share an id; events do not say which of the two they mean. */
    record Session(String connector, String id) {}

    RefreshTimes {
        byId = Map.copyOf(byId);
    }

    static RefreshTimes in(List<StoredEvent> refreshes) {
        Map<Session, List<Long>> times = new HashMap<>();
        for (StoredEvent stored : refreshes) {
            String session = stored.event().session();
            if (session != null) {
                times.computeIfAbsent(new Session(stored.connector(), session), first -> new java.util.ArrayList<>())
                        .add(SessionLayout.nanos(stored.event().time()));
            }
        }
        Map<Session, long[]> byId = new HashMap<>();
        times.forEach((session, all) ->
                byId.put(session, all.stream().mapToLong(Long::longValue).toArray()));
        return new RefreshTimes(byId);
    }

    long[] of(SessionRecord record) {
        return byId.getOrDefault(
                new Session(record.provider(), record.session().ref().id()), NEVER);
    }
}
