package dev.watchfloor.views.fakes;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.Link;
import dev.watchfloor.app.detection.Score;
import dev.watchfloor.app.detection.Shortlist;
import dev.watchfloor.app.detection.ThreadEntities;
import dev.watchfloor.app.detection.ThreadSession;
import dev.watchfloor.app.detection.ThreadStep;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The story as the console would tell it: four steps over three layers. */
final class StoryThread {
    static final String ID = "INC-7";

    private static final String NETWORK = Addresses.canonical(StoryEvents.ATTACKERS);

    private StoryThread() {}

    static AttackThread upTo(Instant now, FakeEventStore events) {
        StoryClock time = new StoryClock(now);
        List<StoredEvent> refused = attack(events, now, Layer.PERIMETER, Kind.REQUEST).stream()
                .filter(stored -> stored.event().time().isBefore(time.breakIn()))
                .toList();
        List<StoredEvent> pulled = attack(events, now, Layer.PERIMETER, Kind.REQUEST).stream()
                .filter(stored -> stored.event().time().isAfter(time.breakIn()))
                .toList();
        List<StoredEvent> alerts = attack(events, now, Layer.DETECTION, Kind.ALERT);
        return new AttackThread(
                ID,
                new Score(List.of(
                        new Score.Reason(50, "a honeypot was touched, where nobody has honest business"),
                        new Score.Reason(15, refused.size() + " attempts to sign in failed or were refused"),
                        new Score.Reason(5, "rules or signatures fired " + alerts.size() + " times"),
                        new Score.Reason(30, "a session was opened by who left this evidence"))),
                "Credential stuffing led to a valid session",
                "12 addresses of one network were refused at the gateway, tripped the sensor, and a session of "
                        + StorySessions.VICTIM + " opened from the same network on a device never seen before.",
                "End the session, refuse the network, and have the password changed. Check what the orders API "
                        + "handed out after 14:16.",
                List.of(
                        step(
                                Layer.PERIMETER,
                                "Perimeter: " + String.format(java.util.Locale.ROOT, "%,d", refused.size())
                                        + " sign-ins refused",
                                "12 addresses in 203.0.113.0/24, rule 942100, route /login",
                                null,
                                refused),
                        step(
                                Layer.DETECTION,
                                "Detection: password guessing, honeypot touched",
                                "Suricata 2038967, decoy ssh-3 touched twice",
                                new Link(Link.Key.NETWORK, NETWORK, Link.Confidence.HIGH, ""),
                                alerts),
                        new ThreadStep(
                                Layer.IDENTITY,
                                "Session: " + StorySessions.VICTIM + " from an unknown device",
                                "203.0.113.39, one factor, " + StoryConnectors.KEYCLOAK,
                                new Link(
                                        Link.Key.NETWORK,
                                        NETWORK,
                                        Link.Confidence.MEDIUM,
                                        "the clock of " + StoryConnectors.KEYCLOAK + " is 2 s behind"),
                                time.breakIn(),
                                time.breakIn(),
                                1,
                                -1),
                        step(
                                Layer.PERIMETER,
                                "Perimeter: 41 routes read, 1.2 GB handed out",
                                "/v1/orders, /v1/customers, /v1/export",
                                new Link(Link.Key.SESSION, StorySessions.STOLEN.id(), Link.Confidence.HIGH, ""),
                                pulled)),
                List.of("T1110", "T1595", "T1078"),
                entities(time, refused, alerts),
                StoryEvents.ATTACKERS,
                StorySessions.VICTIM,
                StoryConnectors.KEYCLOAK,
                StorySessions.STOLEN);
    }

    private static ThreadEntities entities(StoryClock time, List<StoredEvent> refused, List<StoredEvent> alerts) {
        return new ThreadEntities(
                Shortlist.of(List.of(StoryEvents.ATTACKERS)),
                Shortlist.of(refused.stream()
                        .flatMap(stored -> Optional.ofNullable(stored.event().source()).stream())
                        .distinct()
                        .toList()),
                Shortlist.of(List.of(StorySessions.VICTIM)),
                Shortlist.empty(),
                Shortlist.of(List.of(new ThreadSession(
                        StoryConnectors.KEYCLOAK, StorySessions.STOLEN, StorySessions.VICTIM, time.breakIn()))),
                Shortlist.empty(),
                new Shortlist<>(List.of("/v1/orders", "/v1/customers", "/v1/export"), 38),
                Shortlist.of(List.of("ssh-3")),
                Shortlist.of(List.of("Suricata 2038967")),
                Shortlist.of(List.of("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/144.0 Safari/537.36")),
                1_200_000_000,
                410_000,
                time.stuffing(),
                alerts.getFirst().event().time());
    }

    private static List<StoredEvent> attack(FakeEventStore events, Instant now, Layer layer, Kind kind) {
        Query query =
                Query.OneOf.only(Field.LAYER, layer).and(new Query.Network(Field.RELATED_IP, StoryEvents.ATTACKERS));
        TimeRange range = new TimeRange(new StoryClock(now).stuffing(), now.plusSeconds(1));
        return events.page(query, range, Order.NEWEST_FIRST, 10_000, null).stream()
                .filter(stored -> stored.event().kind() == kind)
                .toList();
    }

    private static ThreadStep step(
            Layer layer, String title, String detail, @Nullable Link link, List<StoredEvent> newestFirst) {
        return new ThreadStep(
                layer,
                title,
                detail,
                link,
                newestFirst.getLast().event().time(),
                newestFirst.getFirst().event().time(),
                newestFirst.size(),
                newestFirst.get(newestFirst.size() / 2).position());
    }
}
