package dev.watchfloor.connectors.keycloak;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.http.Redaction;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Both streams as one feed, joined by time. One thread at a time; keeps nothing that a lost page would lose. */
final class KeycloakEvents implements PullFeed {
    private static final int LOGINS_PER_REQUEST = 1_000;
    private static final int ACTS_PER_REQUEST = 100;

    /** Inside a millisecond Keycloak's own order is not stable. */
    private static final Comparator<Taken> BY_TIME = Comparator.<Taken>comparingLong(
                    taken -> taken.record().time())
            .thenComparing(taken -> taken.record().id());

    private final EventStream loginStream;
    private final EventStream adminStream;
    private final LoginEvents logins;
    private final AdminEvents acts;
    private final RealmSettings settings;
    private final Clock clock;

    KeycloakEvents(RealmAdmin reader, RealmSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        Accounts accounts = new Accounts(reader);
        loginStream = new EventStream(reader, "events", LOGINS_PER_REQUEST, settings.overlap(), clock);
        adminStream = new EventStream(reader, "admin-events", ACTS_PER_REQUEST, settings.overlap(), clock);
        logins = new LoginEvents(accounts, settings);
        acts = new AdminEvents(accounts);
    }

    @Override
    public Page fetch(Cursor cursor, int limit) throws ConnectorException, InterruptedException {
        long floor = clock.instant().minus(settings.history()).toEpochMilli();
        EventCursor at = EventCursor.of(cursor, floor);
        EventStream.Batch newLogins = loginStream.after(at.logins(), limit, logins::isWanted);
        EventStream.Batch newActs = adminStream.after(at.administration(), limit, act -> true);

        List<Taken> joined = new ArrayList<>();
        newLogins.records().forEach(record -> joined.add(new Taken(record, true)));
        newActs.records().forEach(record -> joined.add(new Taken(record, false)));
        joined.sort(BY_TIME);
        List<Taken> taken = new ArrayList<>();
        List<SecurityEvent> events = new ArrayList<>();
        List<RejectedRecord> rejected = new ArrayList<>();
        for (Taken one : joined) {
            if (isWanted(one)) {
                if (events.size() + rejected.size() == limit) {
                    break;
                }
                String fault = one.record().fault();
                if (fault.isEmpty()) {
                    events.add(understood(one));
                } else {
                    rejected.add(new RejectedRecord(
                            fault, Redaction.record(one.record().json()).toString()));
                }
            }
            taken.add(one);
        }
        EventCursor next = new EventCursor(
                at.logins().after(times(taken, true), settings.overlap()),
                at.administration().after(times(taken, false), settings.overlap()));
        boolean more = taken.size() < joined.size() || newLogins.more() || newActs.more();
        return new Page(events, rejected, next.cursor(), more);
    }

    @Override
    public Duration pause() {
        return settings.poll();
    }

    private boolean isWanted(Taken one) {
        return !one.isLogin() || logins.isWanted(one.record());
    }

    private SecurityEvent understood(Taken one) throws ConnectorException, InterruptedException {
        return one.isLogin() ? logins.event(one.record()) : acts.event(one.record());
    }

    private static Map<String, Long> times(List<Taken> taken, boolean login) {
        Map<String, Long> times = new HashMap<>();
        for (Taken one : taken) {
            if (one.isLogin() == login) {
                times.put(one.record().id(), one.record().time());
            }
        }
        return times;
    }

    private record Taken(StreamRecord record, boolean isLogin) {}
}
