package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.spi.Health;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who may be connected to a syslog listener at once. When all places are taken, the one that has been silent longest since
 * it connected makes room for the next, if that is a minute and more: a sender that has sent a message before is never cut
 * off, because what it sends next would be lost. Keeps its counts from one listening to the next. Thread-safe.
 */
final class SyslogPlaces {
    /** Most connections at once. */
    static final int MOST = 128;

    private static final Duration RECENT = Duration.ofMinutes(10);

    private final Clock clock;
    private final Duration patience;
    private final Map<Socket, Place> taken = new HashMap<>();
    private long refused;
    private long silent;
    private long unsecured;
    private Instant lastRefusal = Instant.MIN;

    /** Since when, and whether a message came. */
    private record Place(Instant since, boolean hasSent) {}

    /** @param patience how long a connection may be there without a message before others are preferred */
    SyslogPlaces(Clock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    /** What became of a connection that wants a place. */
    sealed interface Answer {
        /**
         * It has one.
         *
         * @param instead whose it was, to be closed; empty when one was free
         */
        record Admitted(Optional<Socket> instead) implements Answer {}

        /** All are taken. */
        record Full() implements Answer {}
    }

    synchronized Answer admit(Socket connection) {
        Instant now = clock.instant();
        Optional<Socket> instead = taken.size() < MOST ? Optional.empty() : longestSilent(now);
        if (taken.size() >= MOST && instead.isEmpty()) {
            refused++;
            lastRefusal = now;
            return new Answer.Full();
        }
        instead.ifPresent(other -> {
            taken.remove(other);
            silent++;
        });
        taken.put(connection, new Place(now, false));
        return new Answer.Admitted(instead);
    }

    /** A message came. */
    synchronized void sent(Socket connection) {
        taken.computeIfPresent(connection, (same, place) -> place.hasSent() ? place : new Place(place.since(), true));
    }

    synchronized void leave(Socket connection) {
        taken.remove(connection);
    }

    /** A connection did not get its TLS ready in time. */
    synchronized void notSecuredInTime() {
        unsecured++;
    }

    /** What was closed, in words; having no place for somebody degrades. */
    synchronized Health addedTo(Health health) {
        boolean isListening = health.state() == Health.State.HEALTHY || health.state() == Health.State.DEGRADED;
        if (!isListening || refused + silent + unsecured == 0) {
            return health;
        }
        boolean isRecent = lastRefusal.isAfter(clock.instant().minus(RECENT));
        return new Health(
                isRecent ? Health.State.DEGRADED : health.state(),
                health.sentence() + " Connections closed since it began: " + unsecured
                        + " that did not finish their TLS handshake, " + silent
                        + " that had sent nothing when others needed their place, " + refused
                        + " for which none of the " + MOST + " places was free.",
                health.latency(),
                health.clockOffset());
    }

    private Optional<Socket> longestSilent(Instant now) {
        return taken.entrySet().stream()
                .filter(entry -> !entry.getValue().hasSent()
                        && !entry.getValue().since().plus(patience).isAfter(now))
                .min(Comparator.comparing(entry -> entry.getValue().since()))
                .map(Map.Entry::getKey);
    }
}
