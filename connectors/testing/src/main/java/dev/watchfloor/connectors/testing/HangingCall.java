package dev.watchfloor.connectors.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.ConnectorException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A call to a product that takes the connection and never answers. */
final class HangingCall {
    private HangingCall() {}

    /** What is called. */
    @FunctionalInterface
    interface Call {
        Object answer() throws ConnectorException, InterruptedException;
    }

    /** An interrupt ends the call within the 2 s that connectors promise, with one of the two exceptions they may. */
    static void assertInterruptEnds(SilentServer silent, Call call) throws InterruptedException {
        AtomicReference<@Nullable Object> end = new AtomicReference<>();
        Thread caller = Thread.ofVirtual().start(() -> {
            try {
                end.set(call.answer());
            } catch (ConnectorException | InterruptedException expected) {
                end.set(expected);
            }
        });
        assertThat(silent.awaitContact()).isTrue();

        caller.interrupt();

        assertThat(caller.join(Duration.ofSeconds(2))).as("ended in time").isTrue();
        assertThat(end.get()).isInstanceOfAny(InterruptedException.class, ConnectorException.class);
    }
}
