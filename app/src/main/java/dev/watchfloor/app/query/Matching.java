package dev.watchfloor.app.query;

import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an event is wanted, found by looking at it: the meaning of queries, condition by condition. Stateless. */
public final class Matching {
    /** Where {@link Query.Anywhere} looks. */
    static final List<Field> ANYWHERE = List.of(
            Field.MESSAGE,
            Field.USER,
            Field.USER_ID,
            Field.DEVICE,
            Field.SESSION,
            Field.METHOD,
            Field.URL,
            Field.RULE_ID,
            Field.RULE_NAME,
            Field.TECHNIQUE,
            Field.USER_AGENT,
            Field.CONNECTOR,
            Field.COMMUNITY_ID,
            Field.FLOW,
            Field.ID,
            Field.RAW);

    private Matching() {}

    /** @param query without moments that depend on now, see {@link Query#at} */
    public static boolean matches(Query query, QueriedEvent event) {
        return switch (query) {
            case Query.And(var parts) -> parts.stream().allMatch(part -> matches(part, event));
            case Query.Or(var parts) -> parts.stream().anyMatch(part -> matches(part, event));
            case Query.Not(var part) -> !matches(part, event);
            case Query.Has(var field) -> has(field, event);
            case Query.Text(var field, var pattern) -> fits(field, pattern, FieldValues.text(field, event));
            case Query.OneOf(var field, var ordinals) ->
                (ordinals >> FieldValues.ordinal(field, event.event()) & 1) != 0;
            case Query.Numbers(var field, var from, var to) -> {
                long number = FieldValues.number(field, event.event());
                yield number != FieldValues.NO_NUMBER && number >= from && number <= to;
            }
            case Query.Times(var field, var from, var to) -> lies(FieldValues.time(field, event), from, to);
            case Query.Network(var field, var network) ->
                field == Field.RELATED_IP
                        ? lies(event.event().source(), network)
                                || lies(event.event().destination(), network)
                        : lies(FieldValues.address(field, event.event()), network);
            case Query.Anywhere(var pattern) ->
                ANYWHERE.stream().anyMatch(field -> {
                    String text = FieldValues.text(field, event);
                    return text != null && pattern.isWithin(text);
                });
        };
    }

    private static boolean has(Field field, QueriedEvent event) {
        return switch (field.type()) {
            case KEYWORD, TEXT -> FieldValues.text(field, event) != null;
            case NUMBER -> FieldValues.number(field, event.event()) != FieldValues.NO_NUMBER;
            case ADDRESS ->
                field == Field.RELATED_IP
                        ? event.event().source() != null || event.event().destination() != null
                        : FieldValues.address(field, event.event()) != null;
            case NAMED, TIME -> true;
        };
    }

    private static boolean fits(Field field, TextPattern pattern, @Nullable String text) {
        return text != null && (field.type() == Field.Type.TEXT ? pattern.isWithin(text) : pattern.matches(text));
    }

    private static boolean lies(Instant time, @Nullable Moment from, @Nullable Moment to) {
        return (from == null || !time.isBefore(from.at(Instant.EPOCH)))
                && (to == null || time.isBefore(to.at(Instant.EPOCH)));
    }

    private static boolean lies(@Nullable IPAddress address, IPAddress network) {
        return address != null
                && address.getIPVersion() == network.getIPVersion()
                && network.toPrefixBlock().contains(address);
    }
}
