package dev.watchfloor.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.spi.RejectedRecord;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trials of connectors to which a product sends. */
class ListeningTrialTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    private Path profile;

    @Test
    void whatArrivesIsShownRefusedAndNotKept() throws Exception {
        CompletableFuture<ConnectorException> refusal = new CompletableFuture<>();
        PushFeed feed = sink -> {
            try {
                sink.accept(List.of(event("a"), event("b")), List.of(new RejectedRecord("Not JSON.", "garbage")));
            } catch (ConnectorException refused) {
                refusal.complete(refused);
            }
            new CountDownLatch(1).await();
        };
        try (IntakeRig rig = rig(LONG, feed)) {
            RecordSample sample = rig.desk.test(TestFactory.draft("a")).sample();

            assertThat(sample).isInstanceOfSatisfying(RecordSample.Read.class, read -> {
                assertThat(read.latest()).hasSize(2);
                assertThat(read.rejected()).hasSize(1);
            });
            assertThat(refusal.get(5, TimeUnit.SECONDS).category()).isEqualTo(ConnectorException.Category.REJECTED);
            assertThat(rig.store.statistics().events()).isZero();
        }
    }

    @Test
    void silenceIsSaidAndThePortIsFreeAfterwards() throws Exception {
        Semaphore port = new Semaphore(1);
        try (IntakeRig rig = rig(Duration.ZERO, holding(port))) {
            assertThat(rig.desk.test(TestFactory.draft("a")).sample())
                    .isEqualTo(new RecordSample.Silent(Duration.ZERO, 0));
            assertThat(port.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whoWaitsIsToldAndMayStop() throws Exception {
        List<Duration> told = new ArrayList<>();
        try (IntakeRig rig = rig(LONG, holding(new Semaphore(1)))) {
            RecordSample sample = rig.desk
                    .test(TestFactory.draft("a"), (atMost, stop) -> {
                        told.add(atMost);
                        stop.run();
                    })
                    .sample();

            assertThat(told).containsExactly(LONG);
            assertThat(sample).isEqualTo(new RecordSample.Silent(Duration.ZERO, 0));
        }
    }

    @Test
    void recordsOfNoInterestAreNoSilence() throws Exception {
        CompletableFuture<Runnable> stopping = new CompletableFuture<>();
        PushFeed feed = sink -> {
            sink.passedOver(3);
            stopping.join().run();
            new CountDownLatch(1).await();
        };
        try (IntakeRig rig = rig(LONG, feed)) {
            assertThat(rig.desk
                            .test(TestFactory.draft("a"), (atMost, stop) -> stopping.complete(stop))
                            .sample())
                    .isEqualTo(new RecordSample.Silent(Duration.ZERO, 3));
        }
    }

    @Test
    void aPortThatCannotBeHadIsSaid() throws Exception {
        PushFeed feed = sink -> {
            throw new ConnectorException(ConnectorException.Category.UNREACHABLE, "The port is in use.");
        };
        try (IntakeRig rig = rig(LONG, feed)) {
            assertThat(rig.desk.test(TestFactory.draft("a")).sample())
                    .isEqualTo(new RecordSample.Unreadable("The port is in use."));
        }
    }

    @Test
    void thePortOfTheRunningConnectorIsNotInItsDraftsWay() throws Exception {
        Semaphore port = new Semaphore(1);
        TestFactory factory = new TestFactory("test", context -> new PortConnector(port));
        try (IntakeRig rig = new IntakeRig(profile, Map.of(), LONG, factory)) {
            rig.desk.add(TestFactory.draft("a"));
            await().until(() -> port.availablePermits() == 0);

            ConnectorTrial same = rig.desk.test(TestFactory.draft("a"));
            ConnectorTrial other =
                    rig.desk.test(new ConnectorDraft("test", "a", Map.of("place", "127.0.0.1:5514"), Map.of()));

            assertThat(same.checks()).extracting(SelfCheck::verdict).containsExactly(SelfCheck.Verdict.PASSED);
            assertThat(same.sample()).isEqualTo(new RecordSample.Sent());
            assertThat(other.checks()).extracting(SelfCheck::verdict).containsExactly(SelfCheck.Verdict.FAILED);
        }
    }

    private IntakeRig rig(Duration limit, PushFeed feed) throws Exception {
        return new IntakeRig(profile, Map.of(), limit, TestFactory.pulling(() -> feed));
    }

    private static PushFeed holding(Semaphore port) {
        return sink -> {
            port.acquire();
            try {
                new CountDownLatch(1).await();
            } finally {
                port.release();
            }
        };
    }

    private static SecurityEvent event(String id) {
        return SecurityEvent.of(id, Instant.parse("2026-11-24T10:00:00Z"), Layer.DETECTION, Kind.ALERT)
                .summary("Something")
                .raw("{}")
                .build();
    }

    /** Listens on the one port there is. */
    private static final class PortConnector extends TestFactory.FeedConnector implements Connector {
        private final Semaphore port;
        private volatile boolean listens;

        PortConnector(Semaphore port) {
            this(port, new CompletableFuture<>());
        }

        private PortConnector(Semaphore port, CompletableFuture<PortConnector> self) {
            super((PushFeed) sink -> self.join().listen());
            this.port = port;
            self.complete(this);
        }

        private void listen() throws ConnectorException, InterruptedException {
            if (!port.tryAcquire()) {
                throw new ConnectorException(ConnectorException.Category.UNREACHABLE, "The port is in use.");
            }
            listens = true;
            try {
                new CountDownLatch(1).await();
            } finally {
                port.release();
            }
        }

        @Override
        public List<SelfCheck> selfTest() {
            return List.of(
                    listens || port.availablePermits() > 0
                            ? SelfCheck.passed("Listen for records", "It listens.")
                            : SelfCheck.failed("Listen for records", "The port is in use."));
        }
    }
}
