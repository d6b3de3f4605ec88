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

    /** Lines to try the parser on, the last one first; none where none can be had. */
    List<String> lastLines();

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
        public List<String> lastLines() {
            return feed.lastLines();
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

    /** What is sent to a listener; it ends with the thread that listens. */
    sealed interface Listener extends LineSource {
        /** Whether it listens, and when something last arrived. */
        Health state();

        /** Whether it listens or could, and who may send. */
        SelfCheck listening();

        @Override
        default Health health(Clock clock) {
            return state();
        }

        @Override
        default List<SelfCheck> selfTest(Clock clock) {
            return List.of(listening());
        }

        @Override
        default List<String> lastLines() {
            return List.of();
        }

        @Override
        default Optional<Instant> lastWritten() {
            return Optional.empty();
        }

        @Override
        default void close() {}
    }

    /** Messages of a syslog listener. */
    record Syslog(SyslogFeed feed) implements Listener {
        @Override
        public Health state() {
            return feed.checkHealth();
        }

        @Override
        public SelfCheck listening() {
            return feed.selfTest("Listen for syslog");
        }
    }

    /** What is posted over HTTP. */
    record Posts(HttpFeed feed) implements Listener {
        @Override
        public Health state() {
            return feed.checkHealth();
        }

        @Override
        public SelfCheck listening() {
            return feed.selfTest("Listen for posted records");
        }
    }
}
