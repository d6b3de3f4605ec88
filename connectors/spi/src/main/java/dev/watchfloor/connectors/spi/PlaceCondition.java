package dev.watchfloor.connectors.spi;

import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document has to be like, said of the {@link dev.watchfloor.connectors.event.SecurityEvent} that it maps to. Fields
 * go by the ECS names that the event's parameters are documented with, such as {@code source.ip}; {@code related.ip} is
 * source or destination. Texts are compared whatever the case. Immutable.
 */
public sealed interface PlaceCondition {

    /** All hold; none wants everything. */
    record All(List<PlaceCondition> parts) implements PlaceCondition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one holds; none wants nothing. */
    record Any(List<PlaceCondition> parts) implements PlaceCondition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(PlaceCondition part) implements PlaceCondition {}

    /** The record says something of the field. */
    record Known(String field) implements PlaceCondition {}

    /**
     * A text fits.
     *
     * @param pieces in this order, with anything between them; at least one, empty only at the ends
     * @param isWithin whether a part of the text is enough; otherwise the first piece begins it and the last ends it
     */
    record Text(String field, List<String> pieces, boolean isWithin) implements PlaceCondition {
        public Text {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A field with a closed set of names has one of these.
     *
     * @param field {@code watchfloor.layer}, {@code event.action}, {@code event.severity} or {@code event.outcome}
     * @param names constants of the field's enum
     */
    record Named(String field, Set<? extends Enum<?>> names) implements PlaceCondition {
        public Named {
            names = Set.copyOf(names);
        }
    }

    /** A number lies between two, both included. */
    record Numbers(String field, long from, long to) implements PlaceCondition {}

    /**
     * The event's time lies in a stretch.
     *
     * @param from first instant in it, null is open
     * @param to first instant after it, null is open
     */
    record Times(@Nullable Instant from, @Nullable Instant to) implements PlaceCondition {}

    /** An address lies in a network or is an address. */
    record Network(String field, IPAddress network) implements PlaceCondition {}

    /** Something that only the console can tell of an event. */
    record Unasked() implements PlaceCondition {}
}
