package dev.watchfloor.app.timeline;

import dev.watchfloor.app.query.Field;

/**
 * In which order events come. Equal values come by time, then by position, in the same direction; events without the
 * field come last.
 *
 * @param field any but {@link Field#RELATED_IP}, {@link Field#COMMUNITY_ID}, {@link Field#FLOW}, {@link Field#ID} and {@link Field#RAW}; texts by
 *     their characters, names by their rank, addresses IPv4 first
 * @param ascending least first
 */
public record Order(Field field, boolean ascending) {
    /** By event time, newest first. */
    public static final Order NEWEST_FIRST = new Order(Field.TIME, false);
    /** By event time, oldest first. */
    public static final Order OLDEST_FIRST = new Order(Field.TIME, true);

    public Order {
        switch (field) {
            case RELATED_IP, COMMUNITY_ID, FLOW, ID, RAW ->
                throw new IllegalArgumentException("events cannot be put in order by " + field.ecsName());
            default -> {}
        }
    }
}
