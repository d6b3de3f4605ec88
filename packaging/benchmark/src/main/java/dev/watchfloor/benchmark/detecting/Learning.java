package dev.watchfloor.benchmark.detecting;

import dev.watchfloor.app.baselines.BaselineShelf;
import dev.watchfloor.app.baselines.Baselines;
import dev.watchfloor.app.rules.typed.Denylist;
import dev.watchfloor.app.rules.typed.ReadyRule;
import dev.watchfloor.app.rules.typed.TypedRules;
import dev.watchfloor.app.rules.typed.TypedRun;
import dev.watchfloor.app.rules.typed.TypedText;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.benchmark.events.GeneratedEvents;
import dev.watchfloor.benchmark.report.Finding;
import dev.watchfloor.benchmark.report.Samples;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many events a second one thread learns from, and how many it asks all typed rules about besides. Stateless. */
final class Learning {
    private static final int EVENTS = 100_000;
    private static final int ROUNDS = 7;
    private static final double MEGABYTE = 1e6;

    private Learning() {}

    static List<Finding> measured() {
        List<StoredEvent> events = events();
        List<ReadyRule> rules = rules();
        Samples alone = new Samples();
        Samples asked = new Samples();
        long weight = 0;
        for (int round = 0; round < ROUNDS; round++) {
            run(events, List.of(), alone, round);
            weight = run(events, rules, asked, round);
        }
        String what = String.format(Locale.ROOT, "Baselines and %d typed rules on each event", rules.size());
        return List.of(
                Finding.beside(
                        "baselines",
                        "Baselines learn each event",
                        String.format(Locale.ROOT, "%,.0f events/s", alone.median()),
                        alone.median(),
                        ""),
                Finding.beside(
                        "typed",
                        what,
                        String.format(
                                Locale.ROOT,
                                "%,.0f events/s (%,.0f without the rules; %.1f MB of baselines after %,d events)",
                                asked.median(),
                                alone.median(),
                                weight / MEGABYTE,
                                EVENTS),
                        asked.median(),
                        ""));
    }

    private static long run(List<StoredEvent> events, List<ReadyRule> rules, Samples samples, int round) {
        Baselines baselines = new Baselines(BaselineShelf.NOWHERE);
        TypedRun run = new TypedRun(baselines, Denylist.EMPTY);
        run.use(rules);
        long begun = System.nanoTime();
        events.forEach(run::add);
        if (round > 1) {
            samples.add(events.size() / ((System.nanoTime() - begun) / 1e9));
        }
        return baselines.weight();
    }

    private static List<ReadyRule> rules() {
        Map<String, String> texts = TypedRules.texts();
        List<ReadyRule> rules = new ArrayList<>();
        texts.forEach((file, text) -> {
            ReadyRule ready = TypedText.read(text, file).ready();
            if (ready != null) {
                rules.add(ready);
            }
        });
        return rules;
    }

    private static List<StoredEvent> events() {
        GeneratedEvents generated = GeneratedEvents.endingAt(Instant.parse("2026-11-29T12:00:00Z"), EVENTS);
        List<StoredEvent> events = new ArrayList<>(EVENTS);
        for (int index = 0; index < EVENTS; index++) {
            SecurityEvent event = generated.event(index);
            events.add(new StoredEvent(index, event.time(), generated.connector(index), event));
        }
        return events;
    }
}
