package dev.watchfloor.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.matching.EventFields;
import dev.watchfloor.app.sigma.reading.RuleAssembly;
import dev.watchfloor.app.sigma.reading.ValueLists;
import dev.watchfloor.app.sigma.records.RecordLines;
import dev.watchfloor.app.sigma.run.RuleRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SlowRulesTest {
    private static final long EACH_LOOK = Duration.ofMillis(60).toNanos();

    /** Every look at it is so much later. */
    private final AtomicLong clock = new AtomicLong();

    private final RuleRun run = new RuleRun(rules(), () -> clock.addAndGet(EACH_LOOK));
    private final EventFields record = record();

    @Test
    void aRuleThatTakesTooMuchIsAskedUntilThePatienceIsOver() {
        SlowRules patient = new SlowRules(Duration.ofDays(1), clock::get);

        for (int event = 0; event < 100; event++) {
            assertThat(run.add(record, null, null, event)).hasSize(1);
            assertThat(patient.stop(run, event)).isEmpty();
        }

        assertThat(patient.hasStopped()).isFalse();
    }

    @Test
    void thenItIsNamedAndNotAskedAnyMore() {
        SlowRules hasty = new SlowRules(Duration.ofSeconds(30), clock::get);
        List<String> told = List.of();
        long event = 0;
        while (told.isEmpty() && event < 10_000) {
            run.add(record, null, null, event);
            told = hasty.stop(run, event++);
        }

        assertThat(told).singleElement().asString().contains("stopped after event", "slow", "ms for each event");
        assertThat(hasty.hasStopped()).isTrue();
        assertThat(run.add(record, null, null, event)).isEmpty();
    }

    private static SigmaRules rules() {
        RuleAssembly assembly = new RuleAssembly(ValueLists.NONE);
        assembly.add(
                "title: slow\nname: slow\nlogsource: {category: w}\ndetection: {s: {f: 1}, condition: s}\n",
                "slow.yml");
        return assembly.assembled();
    }

    private static EventFields record() {
        byte[] line = "{\"f\":1}\n".getBytes(StandardCharsets.UTF_8);
        try (RecordLines lines = new RecordLines(new ByteArrayInputStream(line))) {
            return Objects.requireNonNull(Objects.requireNonNull(lines.next()).record());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
