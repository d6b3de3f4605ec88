package dev.watchfloor.app.query;

import dev.watchfloor.connectors.event.SecurityEvent;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an event. Stateless. */
public final class FieldValues {
    /** The record did not say. */
    public static final long NO_NUMBER = Long.MIN_VALUE;

    private FieldValues() {}

    /** A {@link Field.Type#KEYWORD} or {@link Field.Type#TEXT}; null when the record did not say. */
    public static @Nullable String text(Field field, QueriedEvent stored) {
        SecurityEvent event = stored.event();
        return switch (field) {
            case CONNECTOR -> stored.connector();
            case MESSAGE -> event.summary().isEmpty() ? null : event.summary();
            case USER -> event.user();
            case USER_ID -> event.userId();
            case DEVICE -> event.device();
            case SESSION -> event.session();
            case METHOD -> event.method();
            case URL -> event.path();
            case RULE_ID -> event.ruleId();
            case RULE_NAME -> event.ruleName();
            case TECHNIQUE -> event.technique();
            case USER_AGENT -> event.userAgent();
            case COMMUNITY_ID -> event.communityId();
            case FLOW -> event.flow();
            case ID -> event.id();
            case RAW -> event.raw().isEmpty() ? null : event.raw();
            default -> throw new IllegalArgumentException(field + " is no text");
        };
    }

    /** A {@link Field.Type#NUMBER}, {@link #NO_NUMBER} when the record did not say. */
    public static long number(Field field, SecurityEvent event) {
        return switch (field) {
            case SOURCE_PORT -> event.sourcePort() == 0 ? NO_NUMBER : event.sourcePort();
            case DESTINATION_PORT -> event.destinationPort() == 0 ? NO_NUMBER : event.destinationPort();
            case STATUS -> event.status() == 0 ? NO_NUMBER : event.status();
            case SOURCE_BYTES -> event.bytesIn() < 0 ? NO_NUMBER : event.bytesIn();
            case DESTINATION_BYTES -> event.bytesOut() < 0 ? NO_NUMBER : event.bytesOut();
            default -> throw new IllegalArgumentException(field + " is no number");
        };
    }

    /** The ordinal of a {@link Field.Type#NAMED}. */
    public static int ordinal(Field field, SecurityEvent event) {
        return switch (field) {
            case LAYER -> event.layer().ordinal();
            case ACTION -> event.kind().ordinal();
            case SEVERITY -> event.severity().ordinal();
            case OUTCOME -> event.outcome().ordinal();
            default -> throw new IllegalArgumentException(field + " has no names");
        };
    }

    /** {@link Field#SOURCE} or {@link Field#DESTINATION}; null when the record did not say. */
    public static @Nullable IPAddress address(Field field, SecurityEvent event) {
        return switch (field) {
            case SOURCE -> event.source();
            case DESTINATION -> event.destination();
            default -> throw new IllegalArgumentException(field + " is not one address");
        };
    }

    /** A {@link Field.Type#TIME}. */
    public static Instant time(Field field, QueriedEvent stored) {
        return switch (field) {
            case TIME -> stored.event().time();
            case RECEIVED -> stored.received();
            default -> throw new IllegalArgumentException(field + " is no time");
        };
    }
}
