package dev.watchfloor.app.sessions;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Session;
import inet.ipaddr.IPAddress;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a query about events wants a session too. A session has a user, an address, a device, an id and a provider; of
 * what else a query may ask, such as severities, it says nothing, and what says nothing against a session lets it pass.
 * Stateless.
 */
public final class SessionMatching {
    /** A condition that a session says nothing of is open. */
    private enum Verdict {
        NO,
        OPEN,
        YES;

        static Verdict of(boolean holds) {
            return holds ? YES : NO;
        }

        Verdict not() {
            return switch (this) {
                case NO -> YES;
                case OPEN -> OPEN;
                case YES -> NO;
            };
        }
    }

    private SessionMatching() {}

    /** Whether what is known of the session fulfils it; what a session says nothing of does not. For acting. */
    public static boolean matches(Query query, SessionRecord record) {
        return verdict(query, record) == Verdict.YES;
    }

    /** Fields of the query that a session says nothing of. */
    public static Set<Field> unanswered(Query query) {
        return switch (query) {
            case Query.And(var parts) -> unanswered(parts);
            case Query.Or(var parts) -> unanswered(parts);
            case Query.Not(var part) -> unanswered(part);
            case Query.Has(var field) -> unanswered(field);
            case Query.Text(var field, var pattern) -> unanswered(field);
            case Query.OneOf(var field, var ordinals) -> unanswered(field);
            case Query.Numbers(var field, var from, var to) -> Set.of(field);
            case Query.Times(var field, var from, var to) -> Set.of(field);
            case Query.Network(var field, var network) -> unanswered(field);
            case Query.Anywhere anywhere -> Set.of();
        };
    }

    /** Whether nothing that is known of the session speaks against it. */
    public static boolean mayMatch(Query query, SessionRecord record) {
        return verdict(query, record) != Verdict.NO;
    }

    private static Verdict verdict(Query query, SessionRecord record) {
        return switch (query) {
            case Query.And(var parts) ->
                verdicts(parts, record).min(Comparator.naturalOrder()).orElse(Verdict.YES);
            case Query.Or(var parts) ->
                verdicts(parts, record).max(Comparator.naturalOrder()).orElse(Verdict.NO);
            case Query.Not(var part) -> verdict(part, record).not();
            case Query.Has(var field) -> has(field, record);
            case Query.Text(var field, var pattern) -> text(field, pattern, record);
            case Query.OneOf(var field, var ordinals) ->
                field == Field.LAYER ? Verdict.of((ordinals >> Layer.IDENTITY.ordinal() & 1) != 0) : Verdict.OPEN;
            case Query.Numbers numbers -> Verdict.OPEN;
            case Query.Times times -> Verdict.OPEN;
            case Query.Network(var field, var network) ->
                field == Field.DESTINATION
                        ? Verdict.OPEN
                        : Verdict.of(lies(record.session().address(), network));
            case Query.Anywhere(var pattern) ->
                Verdict.of(texts(record).stream().anyMatch(pattern::isWithin));
        };
    }

    private static Stream<Verdict> verdicts(Collection<Query> parts, SessionRecord record) {
        return parts.stream().map(part -> verdict(part, record));
    }

    private static Set<Field> unanswered(Collection<Query> parts) {
        return parts.stream().flatMap(part -> unanswered(part).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Field> unanswered(Field field) {
        return switch (field) {
            case USER, USER_ID, SESSION, CONNECTOR, SOURCE, RELATED_IP, DEVICE, LAYER -> Set.of();
            default -> Set.of(field);
        };
    }

    private static Verdict has(Field field, SessionRecord record) {
        return switch (field) {
            case USER, USER_ID, SESSION, CONNECTOR, LAYER -> Verdict.YES;
            case SOURCE, RELATED_IP -> Verdict.of(record.session().address() != null);
            case DEVICE -> Verdict.of(record.session().device() != null);
            default -> Verdict.OPEN;
        };
    }

    private static Verdict text(Field field, TextPattern pattern, SessionRecord record) {
        Session session = record.session();
        Predicate<@Nullable String> fits = text -> text != null && pattern.matches(text);
        return switch (field) {
            case USER -> Verdict.of(fits.test(session.userName()));
            case USER_ID -> Verdict.of(fits.test(session.userId()));
            case SESSION -> Verdict.of(fits.test(session.ref().id()));
            case CONNECTOR -> Verdict.of(fits.test(record.provider()));
            case DEVICE -> Verdict.of(fits.test(session.device()));
            default -> Verdict.OPEN;
        };
    }

    private static boolean lies(@Nullable IPAddress address, IPAddress network) {
        return address != null
                && address.getIPVersion() == network.getIPVersion()
                && network.toPrefixBlock().contains(address);
    }

    private static List<String> texts(SessionRecord record) {
        Session session = record.session();
        return Stream.concat(
                        Stream.of(
                                session.userName(),
                                session.userId(),
                                session.ref().id(),
                                record.provider()),
                        Stream.concat(Stream.ofNullable(session.device()), session.clients().stream()))
                .toList();
    }
}
