package dev.watchfloor.app.response.desk;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.response.NetworkSet;
import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.app.sessions.SessionBoard;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import inet.ipaddr.IPAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says who else a block would hit, from what the console knows. Reads the store and so blocks. Thread-safe. */
public final class BlastRadius {
    static final Duration LOOK_BACK = Duration.ofHours(24);
    private static final int MOST_IDENTITY_EVENTS = 2_000;
    private static final int MOST_NAMES = 5;
    private static final int MOST_NETWORKS = 20;

    private final SessionBoard sessions;
    private final EventStore events;
    private final Clock clock;

    BlastRadius(SessionBoard sessions, EventStore events, Clock clock) {
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /** Says it of each network up to a few; of more it says what they share. */
    List<String> of(Collection<IPAddress> networks) {
        List<String> notices = new ArrayList<>();
        sessions(networks, notices);
        if (networks.size() <= MOST_NETWORKS) {
            networks.forEach(
                    network -> traffic(network, networks.size() == 1 ? "it" : Networks.text(network), notices));
        } else {
            notices.add(
                    "The list is long: what the gateways served and who signed in from its networks was not counted.");
        }
        List<IPAddress> inside = networks.stream().filter(Networks::isPrivate).toList();
        if (!inside.isEmpty()) {
            notices.add(Networks.texts(inside) + (inside.size() == 1 ? " is" : " are")
                    + " private address space: colleagues or a proxy may be behind it.");
        }
        return notices;
    }

    private void sessions(Collection<IPAddress> networks, List<String> notices) {
        NetworkSet set = new NetworkSet(networks);
        List<SessionRecord> open = sessions.open().stream()
                .filter(session -> isBehind(session, set))
                .toList();
        if (!open.isEmpty()) {
            List<String> users =
                    names(open.stream().map(session -> session.session().userName()));
            notices.add(Spans.count(open.size(), "open session") + " of " + Spans.count(users.size(), "user")
                    + (open.size() == 1 ? " comes" : " come") + " from " + (networks.size() == 1 ? "it: " : "them: ")
                    + shown(users) + ". A block does not end sessions; revoke them too if they must end.");
        }
    }

    private void traffic(IPAddress network, String name, List<String> notices) {
        TimeRange day =
                new TimeRange(clock.instant().minus(LOOK_BACK), clock.instant().plusSeconds(60));
        Query within = new Query.Network(Field.RELATED_IP, network);
        Query perimeter = within.and(Query.OneOf.only(Field.LAYER, Layer.PERIMETER));
        long all = events.count(perimeter, day);
        long refused =
                all == 0 ? 0 : events.count(perimeter.and(Query.OneOf.only(Field.OUTCOME, Outcome.BLOCKED)), day);
        if (all > 0) {
            notices.add("In the last 24 hours the gateways served " + Spans.count(all - refused, "request") + " from "
                    + name + " and refused " + refused + ".");
        }
        List<StoredEvent> identity = events.page(
                within.and(Query.OneOf.only(Field.LAYER, Layer.IDENTITY)),
                day,
                Order.NEWEST_FIRST,
                MOST_IDENTITY_EVENTS,
                null);
        List<String> users = names(identity.stream()
                .flatMap(event -> Optional.ofNullable(event.event().user()).stream()));
        if (!users.isEmpty()) {
            notices.add("In the last 24 hours " + Spans.count(users.size(), "account")
                    + (users.size() == 1 ? " was" : " were") + " used or tried from " + name + ": " + shown(users)
                    + ".");
        }
    }

    private static boolean isBehind(SessionRecord session, NetworkSet networks) {
        IPAddress address = session.session().address();
        return address != null && networks.covers(address);
    }

    private static List<String> names(Stream<String> users) {
        return users.distinct().sorted().toList();
    }

    private static String shown(List<String> users) {
        String first = String.join(", ", users.subList(0, Math.min(MOST_NAMES, users.size())));
        return users.size() <= MOST_NAMES ? first : first + " and " + (users.size() - MOST_NAMES) + " more";
    }
}
