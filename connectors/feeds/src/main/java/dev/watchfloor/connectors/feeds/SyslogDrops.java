package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.spi.Health;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** What a syslog listener lost, in words: losing something now degrades its health. Thread-safe. */
final class SyslogDrops {
    private static final Duration RECENT = Duration.ofMinutes(10);

    private final ArrivalQueue received;
    private final Clock clock;
    private volatile Supplier<OptionalLong> system = OptionalLong::empty;
    private volatile long seen;
    private volatile Instant lastSystemDrop = Instant.MIN;

    SyslogDrops(ArrivalQueue received, Clock clock) {
        this.received = received;
        this.clock = clock;
    }

    /** @param drops of the sockets that are open now */
    void watch(Supplier<OptionalLong> drops) {
        system = drops;
        seen = 0;
    }

    Health addedTo(Health health) {
        long own = received.dropped();
        long systems = system.get().orElse(0);
        if (systems > seen) {
            lastSystemDrop = clock.instant();
        }
        seen = systems;
        if (health.state() != Health.State.HEALTHY || own + systems == 0) {
            return health;
        }
        String sentence = health.sentence() + " Datagrams lost since it began: " + own
                + " because the store was slower than the senders, " + systems
                + " dropped by the system before they were read. Let senders use TCP, which waits.";
        Health.State state = isRecent() ? Health.State.DEGRADED : Health.State.HEALTHY;
        return new Health(state, sentence, health.latency(), health.clockOffset());
    }

    private boolean isRecent() {
        Instant since = clock.instant().minus(RECENT);
        Instant own = received.lastDrop();
        return lastSystemDrop.isAfter(since) || own != null && own.isAfter(since);
    }
}
