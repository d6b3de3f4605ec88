package dev.watchfloor.views.fakes;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.ThreadStep;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Severity;
import java.time.Instant;
import java.util.List;

/** The story as the console would tell it: four steps over three layers. */
final class StoryThread {
    static final String ID = "INC-7";

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
                Severity.CRITICAL,
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
                                "",
                                refused),
                        step(
                                Layer.DETECTION,
                                "Detection: password guessing, honeypot touched",
                                "Suricata 2038967, decoy ssh-3 touched twice",
                                "same network, within 4 minutes",
                                alerts),
                        new ThreadStep(
                                Layer.IDENTITY,
                                "Session: " + StorySessions.VICTIM + " from an unknown device",
                                "203.0.113.39, one factor, " + StoryConnectors.KEYCLOAK,
                                "same address, 38 s after the last refusal",
                                time.breakIn(),
                                time.breakIn(),
                                1,
                                -1),
                        step(
                                Layer.PERIMETER,
                                "Perimeter: 41 routes read, 1.2 GB handed out",
                                "/v1/orders, /v1/customers, /v1/export",
                                "same address and session",
                                pulled)),
                StoryEvents.ATTACKERS,
                StorySessions.VICTIM,
                StoryConnectors.KEYCLOAK,
                StorySessions.STOLEN);
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
            Layer layer, String title, String detail, String joinedBy, List<StoredEvent> newestFirst) {
        return new ThreadStep(
                layer,
                title,
                detail,
                joinedBy,
                newestFirst.getLast().event().time(),
                newestFirst.getFirst().event().time(),
                newestFirst.size(),
                newestFirst.get(newestFirst.size() / 2).position());
    }
}
