package dev.watchfloor.connectors.testing;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.PlaceCondition;
import inet.ipaddr.IPAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link PlaceCondition} means, found by looking at an event: whether it may fit, as far as conditions tell that leave
 * something to the console. Stateless.
 */
public final class PlaceConditions {
    private PlaceConditions() {}

    /** Whether the event fits, or nobody but the console knows. */
    public static boolean mayHold(PlaceCondition condition, SecurityEvent event) {
        return holds(condition, event, true);
    }

    /** Whether the event does not fit, or nobody but the console knows. */
    public static boolean mayFail(PlaceCondition condition, SecurityEvent event) {
        return !holds(condition, event, false);
    }

    /** @param unknown what {@link PlaceCondition.Unasked} counts as */
    private static boolean holds(PlaceCondition condition, SecurityEvent event, boolean unknown) {
        return switch (condition) {
            case PlaceCondition.All(var parts) -> parts.stream().allMatch(part -> holds(part, event, unknown));
            case PlaceCondition.Any(var parts) -> parts.stream().anyMatch(part -> holds(part, event, unknown));
            case PlaceCondition.Not(var part) -> !holds(part, event, !unknown);
            case PlaceCondition.Unasked unasked -> unknown;
            case PlaceCondition.Known(var field) -> isKnown(field, event);
            case PlaceCondition.Text(var field, var pieces, var isWithin) -> fits(text(field, event), pieces, isWithin);
            case PlaceCondition.Named(var field, var names) -> names.contains(name(field, event));
            case PlaceCondition.Numbers(var field, var from, var to) -> {
                long number = number(field, event);
                yield number >= 0 && number >= from && number <= to;
            }
            case PlaceCondition.Times(var from, var to) ->
                (from == null || !event.time().isBefore(from))
                        && (to == null || event.time().isBefore(to));
            case PlaceCondition.Network(var field, var network) ->
                switch (field) {
                    case "source.ip" -> lies(event.source(), network);
                    case "destination.ip" -> lies(event.destination(), network);
                    default -> lies(event.source(), network) || lies(event.destination(), network);
                };
        };
    }

    private static boolean isKnown(String field, SecurityEvent event) {
        return switch (field) {
            case "source.ip" -> event.source() != null;
            case "destination.ip" -> event.destination() != null;
            case "related.ip" -> event.source() != null || event.destination() != null;
            case "source.port", "destination.port", "http.response.status_code", "source.bytes", "destination.bytes" ->
                number(field, event) >= 0;
            default -> text(field, event) != null;
        };
    }

    private static boolean lies(@Nullable IPAddress address, IPAddress network) {
        return address != null
                && address.getIPVersion() == network.getIPVersion()
                && network.toPrefixBlock().contains(address);
    }

    private static Enum<?> name(String field, SecurityEvent event) {
        return switch (field) {
            case "watchfloor.layer" -> event.layer();
            case "event.action" -> event.kind();
            case "event.severity" -> event.severity();
            default -> event.outcome();
        };
    }

    /** -1 when the record did not say. */
    private static long number(String field, SecurityEvent event) {
        return switch (field) {
            case "source.port" -> event.sourcePort() == 0 ? -1 : event.sourcePort();
            case "destination.port" -> event.destinationPort() == 0 ? -1 : event.destinationPort();
            case "http.response.status_code" -> event.status() == 0 ? -1 : event.status();
            case "source.bytes" -> event.bytesIn();
            default -> event.bytesOut();
        };
    }

    private static @Nullable String text(String field, SecurityEvent event) {
        return switch (field) {
            case "message" -> event.summary().isEmpty() ? null : event.summary();
            case "user.name" -> event.user();
            case "user.id" -> event.userId();
            case "device.id" -> event.device();
            case "watchfloor.session.id" -> event.session();
            case "http.request.method" -> event.method();
            case "url.original" -> event.path();
            case "rule.id" -> event.ruleId();
            case "rule.name" -> event.ruleName();
            case "threat.technique.id" -> event.technique();
            case "user_agent.original" -> event.userAgent();
            case "network.community_id" -> event.communityId();
            case "watchfloor.flow.id" -> event.flow();
            case "event.id" -> event.id();
            case "event.original" -> event.raw().isEmpty() ? null : event.raw();
            default -> throw new IllegalArgumentException("no text named " + field);
        };
    }

    private static boolean fits(@Nullable String text, List<String> pieces, boolean isWithin) {
        if (text == null) {
            return false;
        }
        String last = pieces.getLast();
        if (!isWithin && pieces.size() == 1) {
            return text.length() == last.length() && text.regionMatches(true, 0, last, 0, last.length());
        }
        int place = 0;
        for (int i = 0; i < pieces.size(); i++) {
            boolean isTied = !isWithin && (i == 0 || i == pieces.size() - 1);
            int found = isTied ? tied(text, pieces.get(i), place, i == 0) : find(text, pieces.get(i), place);
            if (found < 0) {
                return false;
            }
            place = found + pieces.get(i).length();
        }
        return true;
    }

    private static int tied(String text, String piece, int from, boolean isFirst) {
        int place = isFirst ? 0 : text.length() - piece.length();
        return place >= from && text.regionMatches(true, place, piece, 0, piece.length()) ? place : -1;
    }

    private static int find(String text, String piece, int from) {
        for (int place = from; place + piece.length() <= text.length(); place++) {
            if (text.regionMatches(true, place, piece, 0, piece.length())) {
                return place;
            }
        }
        return -1;
    }
}
