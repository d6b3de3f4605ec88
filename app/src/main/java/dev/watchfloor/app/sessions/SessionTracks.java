package dev.watchfloor.app.sessions;

import dev.watchfloor.app.sessions.SessionRecord.State;
import dev.watchfloor.app.sessions.Track.Key;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The sessions that the board follows, in memory. Every change returns the records that must be kept on disk.
 * Thread-safe.
 */
final class SessionTracks {
    /** A session known from events alone, older than this, ended about when it was last used. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private static final int MOST = 200_000;

    private final Map<Key, Track> tracks = new HashMap<>();

    /** What a look changed. @param opened seen for the first time @param changed to be kept on disk */
    record Change(List<SessionRecord> opened, List<SessionRecord> changed) {
        static final Change NONE = new Change(List.of(), List.of());

        boolean isNone() {
            return opened.isEmpty() && changed.isEmpty();
        }
    }

    synchronized void load(Collection<SessionRecord> records) {
        records.forEach(record -> tracks.put(Key.of(record), new Track(record, 0, true)));
    }

    synchronized List<SessionRecord> select(Predicate<Track> wanted) {
        return tracks.values().stream().filter(wanted).map(Track::record).toList();
    }

    synchronized Optional<SessionRecord> find(String provider, SessionRef session) {
        return Optional.ofNullable(tracks.get(new Key(provider, session))).map(Track::record);
    }

    /**
     * A provider's whole list.
     *
     * @param asked when the look began; what ended after that is not open again because the list is older
     * @param now when it was over
     */
    synchronized Change look(String provider, Collection<Session> sessions, Instant asked, Instant now) {
        List<SessionRecord> opened = new ArrayList<>();
        List<SessionRecord> changed = new ArrayList<>();
        Map<SessionRef, Session> listed = new HashMap<>();
        sessions.forEach(session -> listed.put(session.ref(), session));
        for (Session session : listed.values()) {
            Key key = new Key(provider, session.ref());
            Track before = tracks.get(key);
            if (before == null) {
                SessionRecord record = new SessionRecord(provider, session, State.OPEN, null, now, null);
                tracks.put(key, new Track(record, 0, true));
                opened.add(record);
                changed.add(record);
            } else if (before.isOpen() || endedBefore(before, asked)) {
                Track after = before.found(session, now);
                tracks.put(key, after);
                if (!before.isOpen() || !before.listed() || !sameButUse(before, after)) {
                    changed.add(after.record());
                }
            }
        }
        for (Map.Entry<Key, Track> entry : tracks.entrySet()) {
            Track track = entry.getValue();
            if (track.isOpen()
                    && entry.getKey().provider().equals(provider)
                    && !listed.containsKey(entry.getKey().session())) {
                Track after = vanished(track.missed(), now);
                entry.setValue(after);
                if (!after.isOpen()) {
                    changed.add(after.record());
                }
            }
        }
        trim();
        return new Change(opened, changed);
    }

    /** A session of which an event told; nothing when it is known. */
    synchronized Change started(String provider, Session session, Instant now) {
        Key key = new Key(provider, session.ref());
        if (tracks.containsKey(key)) {
            return Change.NONE;
        }
        SessionRecord record = new SessionRecord(provider, session, State.OPEN, null, now, null);
        tracks.put(key, new Track(record, 0, false));
        return new Change(List.of(record), List.of(record));
    }

    synchronized void used(String provider, String id, Instant moment) {
        keys(provider, id).forEach(key -> tracks.computeIfPresent(key, (same, track) -> track.used(moment)));
    }

    /** One that ended, as an event or an act told. A session that merely vanished before is said better now. */
    synchronized Change ended(String provider, String id, SessionRef.@Nullable Kind kind, State state, Instant moment) {
        List<SessionRecord> changed = new ArrayList<>();
        for (Key key : keys(provider, id)) {
            Track track = tracks.get(key);
            boolean isMeant = kind == null || key.session().kind() == kind;
            if (track != null && isMeant && (track.isOpen() || isBetter(track, state))) {
                Track after = track.closed(state, earlier(track.record().ended(), moment));
                tracks.put(key, after);
                changed.add(after.record());
            }
        }
        return new Change(List.of(), changed);
    }

    /** All of an account that were open at a moment. */
    synchronized Change endedAll(String provider, String userId, State state, Instant moment) {
        List<SessionRecord> changed = new ArrayList<>();
        for (Map.Entry<Key, Track> entry : tracks.entrySet()) {
            Track track = entry.getValue();
            Session session = track.record().session();
            if (track.isOpen()
                    && entry.getKey().provider().equals(provider)
                    && session.userId().equals(userId)
                    && !session.started().isAfter(moment)) {
                entry.setValue(track.closed(state, moment));
                changed.add(entry.getValue().record());
            }
        }
        return new Change(List.of(), changed);
    }

    private static Track vanished(Track track, Instant now) {
        if (track.misses() < 2) {
            return track;
        }
        Instant lastUse = track.record().session().lastAccess();
        boolean isOld = !track.listed() && lastUse.isBefore(now.minus(FRESH));
        return track.closed(State.ENDED, isOld ? lastUse : now);
    }

    private static boolean endedBefore(Track track, Instant asked) {
        Instant ended = track.record().ended();
        return ended == null || ended.isBefore(asked);
    }

    private static boolean isBetter(Track track, State state) {
        return track.record().state() == State.ENDED && state == State.REVOKED;
    }

    private static Instant earlier(@Nullable Instant known, Instant moment) {
        return known == null || moment.isBefore(known) ? moment : known;
    }

    private static boolean sameButUse(Track before, Track after) {
        Session one = before.record().session();
        Session other = after.record().session();
        return one.clients().equals(other.clients())
                && one.userName().equals(other.userName())
                && one.started().equals(other.started());
    }

    private List<Key> keys(String provider, String id) {
        return Arrays.stream(SessionRef.Kind.values())
                .map(kind -> new Key(provider, new SessionRef(id, kind)))
                .filter(tracks::containsKey)
                .toList();
    }

    private void trim() {
        if (tracks.size() > MOST) {
            tracks.values().stream()
                    .filter(track -> !track.isOpen())
                    .sorted(Comparator.comparing(
                            track -> track.record().session().started()))
                    .limit(MOST / 10)
                    .map(track -> Key.of(track.record()))
                    .toList()
                    .forEach(tracks::remove);
        }
    }
}
