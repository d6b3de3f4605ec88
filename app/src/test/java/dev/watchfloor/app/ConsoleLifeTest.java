package dev.watchfloor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.intake.TestFactory;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.store.Events;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.spi.PushFeed;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleLifeTest {
    private static final TimeRange HOUR = new TimeRange(Events.START, Events.START.plus(Duration.ofHours(1)));

    private final TestOperator operator = new TestOperator();
    private final AtomicBoolean released = new AtomicBoolean();

    @TempDir
    Path profile;

    @Test
    void whatAConsoleTookInIsThereWhenItIsOpenedAgain() throws Exception {
        try (Console console = operator.open(options())) {
            console.start();
            console.start();
            console.connectors().add(TestFactory.draft("a"));
            await().until(() -> console.events().count(Query.ALL, HOUR) == 1);
            assertThat(console.audit().latest(10, Long.MAX_VALUE))
                    .anyMatch(entry -> entry.action().equals("connector.add")
                            && entry.actor().equals(TestOperator.NAME));
            assertThatThrownBy(() -> operator.open(options())).hasMessageContaining("in use");
            released.set(true);
        }
        try (Console console = operator.open(options())) {
            assertThat(console.connectors().list()).hasSize(1);
            assertThat(console.events().count(Query.ALL, HOUR)).isEqualTo(1);
        }
    }

    @Test
    void closingTakesLessThanTwoSecondsEvenWhenAConnectorHangs() throws Exception {
        Console console = operator.open(options());
        console.start();
        console.connectors().add(TestFactory.draft("a"));
        await().until(() -> console.events().count(Query.ALL, HOUR) == 1);
        long before = System.nanoTime();
        console.close();
        Duration taken = Duration.ofNanos(System.nanoTime() - before);
        released.set(true);
        assertThat(taken).isLessThan(Duration.ofSeconds(2));
        assertThatThrownBy(() -> console.events().find(1)).isInstanceOf(StoreException.class);
    }

    /** Brings one event and then hears no interrupt until it is released. */
    private ConsoleOptions options() {
        PushFeed deaf = sink -> {
            sink.accept(List.of(Events.mixed(1)), List.of());
            while (!released.get()) {
                Thread.onSpinWait();
            }
        };
        return TestOperator.options(profile, Clock.systemUTC(), List.of(TestFactory.pulling(() -> deaf)));
    }
}
