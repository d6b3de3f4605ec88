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
import java.util.Optional;

/** Both streams as one feed, joined by time. One thread at a time; keeps nothing that a lost page would lose. */
final class KeycloakEvents implements PullFeed {
    private static final int LOGINS_PER_REQUEST = 1_000;
    private static final int ACTS_PER_REQUEST = 100;

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
        EventStream.Batch newLogins = loginStream.after(at.logins(), limit);
        EventStream.Batch newActs = adminStream.after(at.administration(), limit);

        List<Taken> joined = new ArrayList<>();
        newLogins.records().forEach(record -> joined.add(new Taken(record, true)));
        newActs.records().forEach(record -> joined.add(new Taken(record, false)));
        joined.sort(Comparator.comparingLong(taken -> taken.record().time()));
        List<Taken> taken = joined.subList(0, Math.min(limit, joined.size()));

        List<SecurityEvent> events = new ArrayList<>();
        List<RejectedRecord> rejected = new ArrayList<>();
        for (Taken one : taken) {
            String fault = one.record().fault();
            if (fault.isEmpty()) {
                understood(one).ifPresent(events::add);
            } else {
                rejected.add(new RejectedRecord(
                        fault, Redaction.record(one.record().json()).toString()));
            }
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

    private Optional<SecurityEvent> understood(Taken one) throws ConnectorException, InterruptedException {
        return one.isLogin() ? logins.event(one.record()) : Optional.of(acts.event(one.record()));
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
