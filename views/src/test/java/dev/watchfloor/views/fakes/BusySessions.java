package dev.watchfloor.views.fakes;

import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sessions of a day, with two of an incident and now and then one that was revoked. Always the same ones. */
final class BusySessions {
    private static final List<String> USERS = List.of(
            "m.lindqvist",
            "k.novak",
            "d.silva",
            "e.haddad",
            "t.larsen",
            "a.okafor",
            "p.osei",
            "r.moreau",
            "svc-deploy");

    private final Random random = new Random(23);
    private final Instant now;

    private BusySessions(Instant now) {
        this.now = now;
    }

    static List<SessionRecord> upTo(Instant now, int number) {
        BusySessions sessions = new BusySessions(now);
        List<SessionRecord> records = new ArrayList<>();
        for (int index = 0; index < number; index++) {
            records.add(sessions.session(index));
        }
        records.addAll(StorySessions.upTo(now).stream()
                .filter(record -> record.incident() != null)
                .toList());
        return records;
    }

    private SessionRecord session(int index) {
        Instant started = now.minus(Duration.ofMillis((long) (random.nextDouble() * 86_000_000)));
        double minutes = Math.exp(3.2 + 1.1 * random.nextGaussian());
        Instant ended = started.plus(Duration.ofMillis((long) (minutes * 60_000)));
        boolean open = !ended.isBefore(now);
        String user = USERS.get(random.nextInt(USERS.size()));
        Session session = new Session(
                new SessionRef("busy-" + index, SessionRef.Kind.ONLINE),
                "u-" + user,
                user,
                Addresses.parse("10.20." + index % 4 + "." + (20 + random.nextInt(200)))
                        .orElseThrow(),
                started,
                open ? now : ended,
                List.of("portal"),
                "Linux · Firefox 133",
                false);
        SessionRecord.State state = open
                ? SessionRecord.State.OPEN
                : index % 97 == 3 ? SessionRecord.State.REVOKED : SessionRecord.State.ENDED;
        return new SessionRecord(StoryConnectors.KEYCLOAK, session, state, open ? null : ended, now, null);
    }
}
