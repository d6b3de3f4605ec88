package dev.watchfloor.app.sigma.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RuleMeterTest {
    private final AtomicLong nanos = new AtomicLong();
    private final RuleMeter meter = new RuleMeter(nanos::get);

    @Test
    void oneEventInSixteenIsMeasured() {
        int measured = 0;
        for (int event = 0; event < 160; event++) {
            measured += event(Duration.ofNanos(100_000), Duration.ofNanos(300_000)) ? 1 : 0;
        }
        assertThat(measured).isEqualTo(10);
        assertThat(meter.costs().get("a").share()).isEqualTo(0.25);
        assertThat(meter.costs().get("a").micros()).isEqualTo(100);
        assertThat(meter.tooDear()).isEmpty();
    }

    @Test
    void aRuleThatTakesTooMuchIsNamedAloneAndSoon() {
        int events = 0;
        while (meter.tooDear().isEmpty()) {
            event(Duration.ofMillis(60), Duration.ofNanos(900_000));
            events++;
        }
        assertThat(events).as("after a slow event the next is measured").isEqualTo(20);
        assertThat(meter.tooDear()).containsExactly("a");
        meter.forget("a");
        assertThat(meter.tooDear()).isEmpty();
    }

    @Test
    void aPauseOfTheMachineStopsNoRule() {
        for (int event = 0; event < 2_000; event++) {
            event(event == 32 ? Duration.ofHours(1) : Duration.ofNanos(10_000), Duration.ofNanos(10_000));
            assertThat(meter.tooDear()).isEmpty();
        }
        assertThat(meter.costs().get("b").share())
                .as("nor does it hide what others take")
                .isGreaterThan(0.01);
    }

    @Test
    void whatIsLongAgoCountsLess() {
        for (int event = 0; event < 16 * 4_097; event++) {
            event(Duration.ofNanos(500_000), Duration.ofNanos(1));
        }
        for (int event = 0; event < 16 * 40_000; event++) {
            event(Duration.ofNanos(5_000), Duration.ofNanos(1));
        }
        assertThat(meter.costs().get("a").micros()).isLessThan(10);
    }

    private boolean event(Duration first, Duration second) {
        boolean isMeasured = meter.isNext();
        long begun = meter.now();
        ask("a", first, isMeasured);
        ask("b", second, isMeasured);
        meter.end(begun, isMeasured);
        return isMeasured;
    }

    private void ask(String rule, Duration length, boolean isMeasured) {
        long begun = meter.now();
        nanos.addAndGet(length.toNanos());
        if (isMeasured) {
            meter.asked(rule, begun);
        }
    }
}
