package dev.watchfloor.app.response.desk;

import dev.watchfloor.app.devices.SeenDevices;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.response.NetworkSet;
import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.app.response.register.DeviceSessions;
import dev.watchfloor.app.sessions.SessionBoard;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.timeline.Breakdown;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.spi.Device;
import inet.ipaddr.IPAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Says who else a block would hit, from what the console knows. Reads the store and so blocks. Thread-safe. */
public final class BlastRadius {
    static final Duration LOOK_BACK = Duration.ofDays(7);
    private static final int MOST_USERS = 10_000;
    private static final int SHARED = 5;
    private static final int MOST_NAMES = 5;
    private static final int MOST_NETWORKS = 20;

    private final SessionBoard sessions;
    private final SeenDevices devices;
    private final EventStore events;
    private final Clock clock;

    BlastRadius(SessionBoard sessions, SeenDevices devices, EventStore events, Clock clock) {
        this.sessions = sessions;
        this.devices = devices;
        this.events = events;
        this.clock = clock;
    }

    /** Who or what else an act reaches, or does not. */
    List<String> of(ResponseRequest request) {
        return switch (request) {
            case ResponseRequest.Block block -> of(block.networks());
            case ResponseRequest.RevokeSessions revocation ->
                applications(sessions.open().stream()
                        .filter(session -> session.provider().equals(revocation.provider()))
                        .filter(session -> revocation.sessions().stream()
                                .anyMatch(pick ->
                                        pick.session().equals(session.session().ref()))));
            case ResponseRequest.RevokeUserSessions user -> applications(of(user.provider(), user.userId()));
            case ResponseRequest.DisableUser user -> applications(of(user.provider(), user.userId()));
            case ResponseRequest.Lift _,
                    ResponseRequest.AdoptDenylist _,
                    ResponseRequest.EnableUser _,
                    ResponseRequest.RequireEnrolment _,
                    ResponseRequest.ApproveDevice _,
                    ResponseRequest.UnblockDevice _ -> List.of();
            case ResponseRequest.BlockDevice device -> device(device);
        };
    }

    /** Who is signed in on it, and whether its owner is left another. */
    private List<String> device(ResponseRequest.BlockDevice block) {
        List<String> notices = new ArrayList<>();
        List<SessionRecord> on =
                new DeviceSessions(devices, sessions).on(block.provider(), block.deviceId(), block.deviceName());
        if (!on.isEmpty()) {
            notices.add(Spans.count(on.size(), "open session") + " of "
                    + shown(names(on.stream().map(session -> session.session().userName())))
                    + (on.size() == 1 ? " is" : " are") + " on it as far as the console can tell.");
        }
        devices.find(block.provider(), block.deviceId()).ifPresent(seen -> {
            long others = devices.of(block.provider()).stream()
                    .filter(other ->
                            other.userId().equals(seen.userId()) && !other.id().equals(seen.id()))
                    .filter(other -> other.decision().state() != Device.State.BLOCKED)
                    .count();
            notices.add(
                    others == 0
                            ? "The console has seen no other device of " + seen.userName() + "."
                            : "The console has seen " + Spans.count(others, "other device") + " of " + seen.userName()
                                    + " that " + (others == 1 ? "is" : "are") + " not blocked.");
        });
        return notices;
    }

    private Stream<SessionRecord> of(String provider, String userId) {
        return sessions.open().stream()
                .filter(session -> session.provider().equals(provider))
                .filter(session -> session.session().userId().equals(userId));
    }

    private static List<String> applications(Stream<SessionRecord> ending) {
        List<String> names = names(ending.flatMap(session -> session.session().clients().stream()));
        return names.isEmpty()
                ? List.of()
                : List.of("Used with " + shown(names)
                        + ": an application that keeps a session of its own goes on until it asks the provider again"
                        + " or is told to end it.");
    }

    /** Says it of each network up to a few; of more it says what they share. */
    private List<String> of(Collection<IPAddress> networks) {
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
        Instant now = clock.instant();
        TimeRange range = new TimeRange(now.minus(LOOK_BACK), now.plusSeconds(60));
        Query requests = Query.OneOf.only(Field.LAYER, Layer.PERIMETER);
        Query from = new Query.Network(Field.SOURCE, network);
        long all = events.count(requests.and(from), range);
        if (all > 0) {
            long refused =
                    events.count(requests.and(from).and(Query.OneOf.only(Field.OUTCOME, Outcome.BLOCKED)), range);
            long served = all - refused;
            long servedInAll =
                    events.count(requests.and(new Query.Not(Query.OneOf.only(Field.OUTCOME, Outcome.BLOCKED))), range);
            notices.add("In the last 7 days the gateways served " + Spans.count(served, "request") + " from " + name
                    + " and refused " + refused
                    + (served == 0 ? "." : "; that is " + share(served, servedInAll) + " of all they served."));
        }
        accounts(new Query.Network(Field.RELATED_IP, network), name, range, notices);
    }

    private void accounts(Query within, String name, TimeRange range, List<String> notices) {
        Query identity = within.and(Query.OneOf.only(Field.LAYER, Layer.IDENTITY));
        List<String> good = users(identity.and(Query.OneOf.only(Field.OUTCOME, Outcome.SUCCESS)), range);
        List<String> tried = new ArrayList<>(users(identity, range));
        tried.removeAll(good);
        if (!good.isEmpty()) {
            notices.add("In the last 7 days " + Spans.count(good.size(), "account") + " signed in from " + name + ": "
                    + shown(good) + "."
                    + (good.size() >= SHARED
                            ? " So many behind one network look like a shared address (NAT, VPN or proxy)."
                            : ""));
        }
        if (!tried.isEmpty()) {
            notices.add("In the last 7 days " + Spans.count(tried.size(), "account")
                    + (tried.size() == 1 ? " was" : " were") + " only tried from " + name + ": " + shown(tried) + ".");
        }
    }

    private List<String> users(Query query, TimeRange range) {
        return events.breakdown(query, range, Field.USER, MOST_USERS).values().stream()
                .map(Breakdown.Value::text)
                .sorted()
                .toList();
    }

    private static String share(long part, long all) {
        double percent = all == 0 ? 100 : 100.0 * part / all;
        return percent < 0.1 ? "less than 0.1 %" : String.format(Locale.ROOT, "%.1f %%", percent);
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
