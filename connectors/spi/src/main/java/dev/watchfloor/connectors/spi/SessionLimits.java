package dev.watchfloor.connectors.spi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When sessions of one kind end by themselves.
 *
 * @param idle after so long without use
 * @param total so long after they were opened, used or not
 */
public record SessionLimits(Limit idle, Limit total) {
    /** The provider says nothing. */
    public static final SessionLimits UNTOLD = new SessionLimits(Limit.UNTOLD, Limit.UNTOLD);

    /**
     * One limit.
     *
     * @param length null unless {@code kind} is LIMITED
     */
    public record Limit(Kind kind, @Nullable Duration length) {
        /** There is none: such a session lives for ever. */
        public static final Limit NONE = new Limit(Kind.NONE, null);
        /** The provider does not say, or not to us. */
        public static final Limit UNTOLD = new Limit(Kind.UNTOLD, null);

        public Limit {
            if ((kind == Kind.LIMITED) != (length != null)) {
                throw new IllegalArgumentException("a length belongs to LIMITED and to nothing else");
            }
        }

        public static Limit of(Duration length) {
            return new Limit(Kind.LIMITED, length);
        }
    }

    /** What is known of a limit. */
    public enum Kind {
        LIMITED,
        NONE,
        UNTOLD
    }
}
