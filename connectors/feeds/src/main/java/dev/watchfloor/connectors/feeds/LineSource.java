package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.spi.EventFeed;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the lines of a {@link LineConnector} come from. Thread-safe. */
sealed interface LineSource {
    EventFeed feed();

    Health health(Clock clock);

    List<SelfCheck> selfTest(Clock clock);

    /** A line to try the parser on, where one can be had. */
    Optional<String> lastLine();

    /** When something was written last, where that can be told. */
    Optional<Instant> lastWritten();

    void close();

    /** Lines of followed files. */
    record Files(FileFeed feed) implements LineSource {
        @Override
        public Health health(Clock clock) {
            return feed.checkHealth(clock);
        }

        @Override
        public List<SelfCheck> selfTest(Clock clock) {
            return feed.selfTest(clock);
        }

        @Override
        public Optional<String> lastLine() {
            return feed.lastLine();
        }

        @Override
        public Optional<Instant> lastWritten() {
            return feed.lastWritten();
        }

        @Override
        public void close() {
            feed.close();
        }
    }

    /** Messages of a syslog listener. */
    record Syslog(SyslogFeed feed) implements LineSource {
        @Override
        public Health health(Clock clock) {
            return feed.checkHealth();
        }

        @Override
        public List<SelfCheck> selfTest(Clock clock) {
            Health health = feed.checkHealth();
            return List.of(
                    health.state() == Health.State.HEALTHY
                            ? SelfCheck.passed("Listen for syslog", health.sentence())
                            : SelfCheck.skipped(
                                    "Listen for syslog", "The listener starts once the connector is saved."));
        }

        @Override
        public Optional<String> lastLine() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> lastWritten() {
            return Optional.empty();
        }

        /** The listener ends with the thread that listens. */
        @Override
        public void close() {}
    }
}
