package dev.watchfloor.benchmark.detecting;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.reading.RuleAssembly;
import dev.watchfloor.app.sigma.reading.ValueLists;
import dev.watchfloor.app.sigma.records.JsonRecord;
import dev.watchfloor.app.sigma.run.RuleRun;
import dev.watchfloor.benchmark.report.Finding;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What correlations take of memory when a million group-by values come by. Stateless. */
final class ManyGroups {
    private static final int MILLION = 1_000_000;
    private static final Instant BEGUN = Instant.parse("2026-11-29T12:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    private ManyGroups() {}

    /** One correlation that a million values come by, and as many correlations as hold a million groups together. */
    static List<Finding> measured() throws IOException {
        return List.of(
                measured("groups-one", "1,000,000 group-by values for one correlation", 1, MILLION),
                measured("groups-all", "1,000,000 groups held by 5 correlations", 5, MILLION / 5));
    }

    private static Finding measured(String key, String what, int correlations, int values) throws IOException {
        RuleRun run = new RuleRun(rules(correlations));
        long before = used();
        long begun = System.nanoTime();
        for (int value = 0; value < values; value++) {
            String line = String.format(
                    Locale.ROOT,
                    "{\"c-ip\":\"10.%d.%d.%d\",\"sc-status\":403}",
                    value >> 16 & 255,
                    value >> 8 & 255,
                    value & 255);
            run.add(new JsonRecord(JSON.readTree(line), line), null, BEGUN.plusMillis(value), value);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double mebibytes = (used() - before) / 1_048_576.0;
        return Finding.beside(
                key,
                what,
                String.format(
                        Locale.ROOT,
                        "%,.0f MiB of heap, %,d groups had to be forgotten and are counted, %,.0f events/s",
                        mebibytes,
                        run.forgotten(),
                        values / seconds),
                mebibytes,
                "");
    }

    private static SigmaRules rules(int correlations) {
        RuleAssembly assembly = new RuleAssembly(ValueLists.NONE);
        assembly.add("""
            title: A refusal
            name: refused
            logsource: {category: webserver}
            detection:
              selection: {sc-status: 403}
              condition: selection
            """, "refused");
        for (int correlation = 1; correlation <= correlations; correlation++) {
            assembly.add("""
                title: Many refusals %d
                correlation: {type: event_count, rules: [refused], group-by: [c-ip], timespan: %dh, condition: {gte: %d}}
                """.formatted(correlation, correlation, 100 * correlation), "correlation-" + correlation);
        }
        SigmaRules rules = assembly.assembled();
        if (!rules.rejected().isEmpty()) {
            throw new IllegalStateException(rules.rejected().toString());
        }
        return rules;
    }

    /** Bytes of live heap. Asked twice, for the first collection may leave what finalizers hold. */
    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
