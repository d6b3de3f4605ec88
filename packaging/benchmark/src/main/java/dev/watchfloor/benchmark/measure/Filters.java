package dev.watchfloor.benchmark.measure;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.benchmark.events.GeneratedEvents;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Filters as analysts write them, with values that occur. Texts have the case of the data, so that stores which tell
 * cases apart answer the same.
 */
final class Filters {
    private final GeneratedEvents events;

    private long place;

    private Filters(GeneratedEvents events, int set) {
        this.events = events;
        place = events.total() * (2L * set + 1) / 11;
    }

    /**
     * A set of filters; sets of different numbers have the same forms and other values.
     *
     * @param set 0 to 4
     */
    static List<Query> set(GeneratedEvents events, int set) {
        return new Filters(events, set).all(set);
    }

    private List<Query> all(int set) {
        List<Query> all = new ArrayList<>();
        SecurityEvent web = find(event -> event.path() != null);
        SecurityEvent alert = find(event -> event.ruleName() != null && event.technique() != null);
        SecurityEvent identity = find(event -> event.session() != null);
        SecurityEvent block = find(event -> event.outcome() == Outcome.BLOCKED);
        Query source = network(Field.SOURCE, address(web, SecurityEvent::source));
        Query user = text(Field.USER, Objects.requireNonNull(identity.user()));
        Query blocked = oneOf(Field.OUTCOME, Outcome.BLOCKED);
        Query perimeter = oneOf(Field.LAYER, Layer.PERIMETER);
        Query high = oneOf(Field.SEVERITY, Severity.HIGH, Severity.CRITICAL);
        Query serverErrors = new Query.Numbers(Field.STATUS, 500 + set, 599);
        Query attacker = network(Field.SOURCE, address(block, SecurityEvent::source));
        // One value.
        all.add(source);
        all.add(attacker);
        all.add(network(
                Field.DESTINATION, address(find(event -> event.destination() != null), SecurityEvent::destination)));
        all.add(network(Field.RELATED_IP, address(find(event -> event.source() != null), SecurityEvent::source)));
        all.add(user);
        all.add(text(Field.SESSION, Objects.requireNonNull(identity.session())));
        all.add(text(Field.RULE_ID, Objects.requireNonNull(alert.ruleId())));
        all.add(text(Field.TECHNIQUE, Objects.requireNonNull(alert.technique())));
        all.add(text(Field.URL, Objects.requireNonNull(web.path())));
        all.add(text(Field.USER_AGENT, Objects.requireNonNull(web.userAgent())));
        // Networks.
        all.add(network(Field.SOURCE, "198.18." + (set * 37 + 4) + ".0/24"));
        all.add(network(Field.SOURCE, "100.64.0.0/" + (11 + set)));
        all.add(network(Field.RELATED_IP, "10.20." + set + ".0/24"));
        all.add(network(Field.SOURCE, new String[] {"203.0.113.0/24", "198.51.100.0/24", "192.0.2.0/24"}[set % 3]));
        // Wildcards.
        all.add(pattern(Field.URL, "/api/v" + (1 + set % 2) + "/", ""));
        all.add(pattern(Field.URL, "", "." + new String[] {"php", "js", "webp", "xml", "pdf"}[set]));
        all.add(pattern(Field.URL, "", "order", ""));
        all.add(pattern(Field.USER, new String[] {"amara", "chidi", "emre", "goran", "ines"}[set], ""));
        all.add(pattern(
                Field.USER_AGENT, "", new String[] {"Firefox", "sqlmap", "curl", "Android", "iPhone"}[set], ""));
        all.add(text(Field.RULE_NAME, new String[] {"injection", "sign-ins", "Port", "vulnerable", "Request"}[set]));
        all.add(text(Field.MESSAGE, new String[] {"→ 500", "handshake", "failed", "Blocked", "DNS"}[set]));
        // Numbers and names.
        all.add(serverErrors);
        all.add(new Query.Numbers(Field.STATUS, 401, 403 + set));
        all.add(new Query.Numbers(Field.DESTINATION_BYTES, 100_000L * (set + 1), Long.MAX_VALUE));
        all.add(new Query.Numbers(Field.DESTINATION_PORT, 443 + set, 8_080));
        all.add(high);
        all.add(blocked);
        all.add(new Query.Has(set % 2 == 0 ? Field.SESSION : Field.TECHNIQUE));
        // Together.
        all.add(and(blocked, network(Field.SOURCE, "203.0.113.0/24")));
        all.add(and(perimeter, serverErrors));
        all.add(and(high, new Query.Not(attacker)));
        all.add(and(
                new Query.Not(blocked), pattern(Field.URL, "/login", ""), new Query.Numbers(Field.STATUS, 400, 499)));
        all.add(new Query.Or(List.of(user, source, attacker)));
        all.add(and(new Query.Or(List.of(high, blocked)), new Query.Not(network(Field.SOURCE, "198.18.0.0/15"))));
        all.add(and(
                perimeter,
                text(Field.METHOD, "POST"),
                pattern(Field.URL, "/api/", ""),
                new Query.Numbers(Field.STATUS, 200, 299)));
        all.add(new Query.Or(List.of(
                and(oneOf(Field.LAYER, Layer.IDENTITY), oneOf(Field.OUTCOME, Outcome.FAILURE)),
                and(oneOf(Field.LAYER, Layer.DETECTION), high),
                and(perimeter, blocked))));
        all.add(and(new Query.Has(Field.USER), new Query.Not(new Query.Has(Field.SESSION)), new Query.Not(user)));
        all.add(new Query.Not(new Query.Or(
                List.of(pattern(Field.URL, "/static", ""), new Query.Numbers(Field.STATUS, 200, 399 - set)))));
        return List.copyOf(all);
    }

    private SecurityEvent find(Predicate<SecurityEvent> wanted) {
        while (true) {
            place = (place + 1) % events.total();
            SecurityEvent event = events.event(place);
            if (wanted.test(event)) {
                return event;
            }
        }
    }

    private static String address(SecurityEvent event, Function<SecurityEvent, inet.ipaddr.@Nullable IPAddress> side) {
        return Addresses.canonical(Objects.requireNonNull(side.apply(event)));
    }

    private static Query and(Query... parts) {
        return new Query.And(List.of(parts));
    }

    private static Query text(Field field, String text) {
        return new Query.Text(field, TextPattern.exactly(text));
    }

    private static Query pattern(Field field, String... pieces) {
        return new Query.Text(field, new TextPattern(List.of(pieces)));
    }

    private static Query oneOf(Field field, Enum<?>... values) {
        return new Query.OneOf(
                field,
                Arrays.stream(values).mapToLong(value -> 1L << value.ordinal()).sum());
    }

    private static Query network(Field field, String text) {
        try {
            return new Query.Network(field, Addresses.network(text));
        } catch (InvalidAddressException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
