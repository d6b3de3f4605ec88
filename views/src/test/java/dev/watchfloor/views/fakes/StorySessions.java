package dev.watchfloor.views.fakes;

import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Forty sessions of a dozen people, one of which nobody there opened. */
final class StorySessions {
    /** The session of the attacker. */
    static final SessionRef STOLEN = new SessionRef("7f1cQx0mT4u9ZkWb2sLr8he2", SessionRef.Kind.ONLINE);

    static final String VICTIM = "j.tanaka";
    static final String VICTIM_ID = "c0a1f0f4-5a6b-4c2e-9d6e-0b7a4f2d9e11";

    private static final List<String> USERS = List.of(
            "m.lindqvist",
            "k.novak",
            "d.silva",
            "e.haddad",
            "t.larsen",
            "a.okafor",
            "p.osei",
            "r.moreau",
            "svc-deploy",
            VICTIM,
            "l.fernandez",
            "n.petrova");
    private static final List<List<String>> CLIENTS =
            List.of(List.of("portal"), List.of("grafana", "portal"), List.of("git", "portal", "wiki"), List.of("vpn"));
    private static final List<String> DEVICES = List.of(
            "Windows 11 · Edge 131",
            "macOS 15 · Safari 18",
            "Linux · Firefox 133",
            "Android 15 · Chrome 131",
            "iOS 18 · Safari 18");

    private final Random random = new Random(7);
    private final Instant now;
    private final List<SessionRecord> rows = new ArrayList<>();

    private StorySessions(Instant now) {
        this.now = now;
    }

    static List<SessionRecord> upTo(Instant now) {
        StorySessions story = new StorySessions(now);
        story.background();
        story.breakIn();
        return story.rows;
    }

    private void background() {
        for (int index = 0; index < 38; index++) {
            String user = USERS.get(index % USERS.size());
            Instant started = now.minus(Duration.ofSeconds(120 + random.nextInt(index < 12 ? 28_000 : 7_000)));
            Instant last = now.minusSeconds(random.nextInt(110));
            boolean open = index % 8 != 3 && index % 7 != 5;
            boolean partner = index % 13 == 12;
            String provider = partner ? StoryConnectors.DOWN : StoryConnectors.KEYCLOAK;
            Instant seen = partner ? now.minus(Duration.ofMinutes(23)) : now.minusSeconds(9);
            Session session = new Session(
                    new SessionRef(sessionId(), index % 11 == 8 ? SessionRef.Kind.OFFLINE : SessionRef.Kind.ONLINE),
                    "u-" + user,
                    user,
                    Addresses.parse("10.20." + (index % 4) + "." + (20 + random.nextInt(200)))
                            .orElse(null),
                    started,
                    last.isBefore(started) ? started : last,
                    user.startsWith("svc") ? List.of("ci-runner") : CLIENTS.get(random.nextInt(CLIENTS.size())),
                    user.startsWith("svc") ? null : DEVICES.get(random.nextInt(DEVICES.size())),
                    index % 9 == 4);
            Instant ended = open ? null : ended(started);
            rows.add(new SessionRecord(provider, session, state(open, index), ended, seen, null));
        }
    }

    private Instant ended(Instant started) {
        long life = Duration.between(started, now).toSeconds();
        return started.plusSeconds(60 + (long) ((life - 60) * random.nextDouble()));
    }

    private static SessionRecord.State state(boolean open, int index) {
        if (open) {
            return SessionRecord.State.OPEN;
        }
        return index == 19 ? SessionRecord.State.REVOKED : SessionRecord.State.ENDED;
    }

    private void breakIn() {
        Instant started = new StoryClock(now).breakIn();
        rows.add(new SessionRecord(
                StoryConnectors.KEYCLOAK,
                stolen(STOLEN, started, null),
                SessionRecord.State.OPEN,
                null,
                now.minusSeconds(9),
                StoryThread.ID));
        rows.add(new SessionRecord(
                StoryConnectors.KEYCLOAK,
                stolen(
                        new SessionRef("pK2vN8dYw5Gh0Rj6cXo3Etz1", SessionRef.Kind.OFFLINE),
                        started.plusSeconds(140),
                        "Linux · curl 8.9"),
                SessionRecord.State.OPEN,
                null,
                now.minusSeconds(9),
                StoryThread.ID));
    }

    private Session stolen(SessionRef ref, Instant started, @Nullable String device) {
        return new Session(
                ref,
                VICTIM_ID,
                VICTIM,
                Addresses.parse("203.0.113.39").orElse(null),
                started,
                now.minusSeconds(4),
                List.of("orders-api", "portal"),
                device,
                false);
    }

    private String sessionId() {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
