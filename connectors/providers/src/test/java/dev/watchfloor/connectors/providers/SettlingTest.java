package dev.watchfloor.connectors.providers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SettlingTest {
    private final List<Duration> waits = new ArrayList<>();
    private final Settling settling = new Settling(waits::add);

    @Test
    void itIsLookedAtUntilItIsDone() throws Exception {
        AtomicInteger looks = new AtomicInteger();

        assertThat(settling.await(() -> looks.incrementAndGet() == 3)).isTrue();

        assertThat(waits).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(800));
    }

    @Test
    void itIsNotWaitedForWithoutEnd() throws Exception {
        assertThat(settling.await(() -> false)).isFalse();

        assertThat(waits).hasSize(10);
        assertThat(waits.stream().mapToLong(Duration::toMillis).sum()).isBetween(10_000L, 20_000L);
    }

    @Test
    void aLookThatFailsEndsTheWaitingAndProvesNothing() throws Exception {
        assertThat(settling.await(() -> {
                    throw new ConnectorException(Category.UNREACHABLE, "Gone.");
                }))
                .isFalse();

        assertThat(waits).hasSize(1);
    }
}
