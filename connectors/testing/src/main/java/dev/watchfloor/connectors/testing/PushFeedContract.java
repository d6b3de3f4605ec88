package dev.watchfloor.connectors.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.PushFeed;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * What every {@link PushFeed} must keep to. The subclass makes the feed (on a port that the system chooses) in its own
 * {@code @BeforeEach} and sends as the product does. Where the protocol has an answer, {@link #send} returns it.
 */
public abstract class PushFeedContract {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The feed under test, the same object throughout one test. */
    protected abstract PushFeed feed() throws Exception;

    /**
     * Sends the records number {@code first} to {@code first + count - 1}, each one event, as one batch; waits until the
     * feed listens. The same numbers make the same records.
     *
     * @return the status of the answer; empty when the protocol has none
     */
    protected abstract OptionalInt send(int first, int count) throws Exception;

    /** Sends one record that cannot be understood; false when that cannot be played. */
    protected boolean sendMalformed() throws Exception {
        return false;
    }

    /** Sends one good record with a wrong token; empty when the protocol has no token. */
    protected OptionalInt sendWithWrongToken() throws Exception {
        return OptionalInt.empty();
    }

    /** Secrets that were given to the feed and may appear in no text. */
    protected List<String> secrets() {
        return List.of();
    }

    @Test
    void whatIsSentIsCommittedOnceAndInOrder() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening(feed(), sink)) {
            send(0, 20);
            await().atMost(PATIENCE).until(() -> sink.events().size() == 20);
            send(20, 5);
            await().atMost(PATIENCE).until(() -> sink.events().size() == 25);

            assertThat(sink.events()).extracting(SecurityEvent::id).doesNotHaveDuplicates();
            assertThat(sink.rejected()).isEmpty();
        }
    }

    @Test
    void theAnswerComesOnlyAfterTheCommit() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening(feed(), sink)) {
            assumeThat(send(0, 1)).as("the protocol has an answer").isPresent();
            CountDownLatch gate = sink.block();
            CompletableFuture<OptionalInt> answer = sendLater(1, 3);
            await().atMost(PATIENCE).until(() -> sink.calls() == 2);
            assertThat(answer).isNotDone();

            gate.countDown();

            assertThat(answer.get(10, TimeUnit.SECONDS)).hasValue(200);
            assertThat(sink.events()).hasSize(4);
        }
    }

    @Test
    void whatTheStoreRefusesIsNotAcknowledged() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening(feed(), sink)) {
            assumeThat(send(0, 1)).as("the protocol has an answer").isPresent();
            sink.breakDown(true);
            assertThat(send(1, 2)).hasValue(503);

            sink.breakDown(false);

            assertThat(send(1, 2)).hasValue(200);
            assertThat(sink.events()).hasSize(3);
        }
    }

    @Test
    void whatTheStoreRefusesIsOfferedAgainWhereTheSenderCannot() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening(feed(), sink)) {
            assumeThat(send(0, 1)).as("the protocol has no answer").isEmpty();
            await().atMost(PATIENCE).until(() -> sink.events().size() == 1);
            sink.breakDown(true);
            send(1, 3);
            await().atMost(PATIENCE).until(() -> sink.calls() > 2);

            sink.breakDown(false);

            await().atMost(PATIENCE).until(() -> sink.events().size() == 4);
            assertThat(sink.events()).extracting(SecurityEvent::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void aBatchSentAgainHasTheSameIds() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening(feed(), sink)) {
            assumeThat(send(0, 4)).as("the protocol has an answer").isPresent();
            send(0, 4);

            List<String> ids = sink.events().stream().map(SecurityEvent::id).toList();
            assertThat(ids).hasSize(8);
            assertThat(ids.subList(4, 8)).isEqualTo(ids.subList(0, 4));
        }
    }

    @Test
    void aWrongTokenIsRefused() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening(feed(), sink)) {
            send(0, 1);
            await().atMost(PATIENCE).until(() -> sink.events().size() == 1);
            OptionalInt answer = sendWithWrongToken();
            assumeThat(answer).as("the protocol has a token").isPresent();

            assertThat(answer).hasValue(401);
            assertThat(sink.calls()).isEqualTo(1);
        }
    }

    @Test
    void aMalformedRecordIsReportedAndSkipped() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening(feed(), sink)) {
            boolean played = sendMalformed();
            assumeThat(played).as("a malformed record can be sent").isTrue();
            send(0, 1);

            await().atMost(PATIENCE)
                    .until(() -> sink.events().size() == 1 && sink.rejected().size() == 1);
            assertThat(sink.rejected().getFirst().reason()).endsWith(".");
            assertHoldsNoSecret(sink.rejected().getFirst().sample());
        }
    }

    @Test
    void anInterruptEndsListeningWithinTwoSecondsAndItCanListenAgain() throws Exception {
        RecordingSink sink = new RecordingSink();
        Listening first = new Listening(feed(), sink);
        send(0, 1);
        await().atMost(PATIENCE).until(() -> sink.events().size() == 1);

        assertThat(first.end()).as("ended in time").isTrue();

        try (Listening second = new Listening(feed(), sink)) {
            send(1, 1);
            await().atMost(PATIENCE).until(() -> sink.events().size() == 2);
        }
    }

    @Test
    void anInterruptEndsListeningWhileTheStoreIsBusy() throws Exception {
        RecordingSink sink = new RecordingSink();
        sink.block();
        Listening listening = new Listening(feed(), sink);
        CompletableFuture<OptionalInt> answer = sendLater(0, 1);
        await().atMost(PATIENCE).until(() -> sink.calls() == 1);

        assertThat(listening.end()).as("ended in time").isTrue();

        assertThat(sink.events()).isEmpty();
        assertThat(statusOrBroken(answer)).as("no success without a commit").isNotEqualTo(200);
    }

    @Test
    void secretsAreInNoText() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening(feed(), sink)) {
            send(0, 1);
            await().atMost(PATIENCE).until(() -> sink.events().size() == 1);

            assertHoldsNoSecret(feed().toString());
            assertHoldsNoSecret(sink.events().toString());
        }
    }

    private CompletableFuture<OptionalInt> sendLater(int first, int count) {
        CompletableFuture<OptionalInt> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(send(first, count));
            } catch (Exception failure) {
                answer.completeExceptionally(failure);
            }
        });
        return answer;
    }

    private static int statusOrBroken(CompletableFuture<OptionalInt> answer) throws Exception {
        try {
            return answer.get(10, TimeUnit.SECONDS).orElse(0);
        } catch (ExecutionException connectionClosed) {
            return -1;
        }
    }

    private void assertHoldsNoSecret(String text) {
        secrets().forEach(secret -> assertThat(text).doesNotContain(secret));
    }
}
