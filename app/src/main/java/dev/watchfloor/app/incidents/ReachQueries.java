package dev.watchfloor.app.incidents;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.ThreadSession;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import inet.ipaddr.IPAddress;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which events stand behind the answers about an incident. Stateless. */
final class ReachQueries {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_GOOD = 200;
    private static final int LAST_GOOD = 399;

    private ReachQueries() {}

    /** What comes from these threads' networks, or their sessions, and speaks of an attack. */
    static Query attack(Collection<AttackThread> threads) {
        return both(
                either(whose(threads)),
                either(List.of(
                        Query.OneOf.only(Field.LAYER, Layer.DETECTION),
                        Query.OneOf.only(Field.OUTCOME, Outcome.BLOCKED),
                        Query.OneOf.only(Field.OUTCOME, Outcome.FAILURE),
                        status(UNAUTHORIZED, UNAUTHORIZED),
                        status(FORBIDDEN, FORBIDDEN),
                        status(TOO_MANY_REQUESTS, TOO_MANY_REQUESTS))));
    }

    /** What gateways answered to these threads' networks or sessions. */
    static Query served(Collection<AttackThread> threads) {
        return both(
                Query.OneOf.only(Field.LAYER, Layer.PERIMETER),
                both(status(FIRST_GOOD, LAST_GOOD), either(whose(threads))));
    }

    private static List<Query> whose(Collection<AttackThread> threads) {
        Set<Query> whose = new LinkedHashSet<>();
        for (AttackThread thread : threads) {
            thread.entities()
                    .networks()
                    .first()
                    .forEach(network -> whose.add(new Query.Network(Field.SOURCE, network)));
            for (ThreadSession session : thread.entities().sessions().first()) {
                if (session.session() != null) {
                    whose.add(new Query.Text(
                            Field.SESSION, TextPattern.exactly(session.session().id())));
                }
            }
        }
        return List.copyOf(whose);
    }

    /** Those of the served ones that one server answered. */
    static Query at(Query served, SecurityEvent sample, String connector) {
        IPAddress destination = sample.destination();
        Query server = destination == null
                ? both(
                        new Query.Text(Field.CONNECTOR, TextPattern.exactly(connector)),
                        new Query.Not(new Query.Has(Field.DESTINATION)))
                : new Query.Network(Field.DESTINATION, destination);
        return both(served, server);
    }

    /** Those of the served ones that asked for a route, with any query string. */
    static Query on(Query served, String route) {
        return both(
                served,
                either(List.of(
                        new Query.Text(Field.URL, TextPattern.exactly(route)),
                        new Query.Text(Field.URL, TextPattern.startingWith(route + "?")))));
    }

    private static Query status(int from, int to) {
        return new Query.Numbers(Field.STATUS, from, to);
    }

    private static Query both(Query one, Query other) {
        return one.and(other);
    }

    private static Query either(List<Query> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Query.Or(parts);
    }
}
