package dev.watchfloor.benchmark.acting;

import dev.watchfloor.app.response.DryRun;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.app.response.ResponseDesk;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.benchmark.report.Finding;
import dev.watchfloor.benchmark.report.Samples;
import dev.watchfloor.connectors.event.Addresses;
import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Fifty thousand networks planned against a gateway that holds a part of them already. */
final class LongList {
    private static final int ENTRIES = 50_000;
    private static final int HELD = 5_000;
    private static final int ROUNDS = 7;

    private LongList() {}

    static List<Finding> measure() throws Exception {
        try (Rig rig = new Rig()) {
            rig.gateways(1, Duration.ZERO);
            ResponseDesk desk = rig.console().response();
            Set<String> target = Set.of("gateway-0");
            desk.apply(desk.plan(new ResponseRequest.Block(networks(HELD), null, target, "benchmark")), news -> {});
            ResponseRequest request = new ResponseRequest.Block(networks(ENTRIES), null, target, "benchmark");
            Samples planned = new Samples();
            Samples rehearsed = new Samples();
            Plan plan = desk.plan(request);
            for (int round = 0; round < ROUNDS; round++) {
                long begun = System.nanoTime();
                plan = desk.plan(request);
                planned.add((System.nanoTime() - begun) / 1e6);
                begun = System.nanoTime();
                DryRun dryRun = desk.dryRun(plan);
                rehearsed.add((System.nanoTime() - begun) / 1e6);
                if (dryRun.targets().size() != 1) {
                    throw new IllegalStateException(dryRun.toString());
                }
            }
            int changes = plan.steps().getFirst().changes().size();
            long begun = System.nanoTime();
            Report report = desk.apply(plan, news -> {});
            double applied = (System.nanoTime() - begun) / 1e9;
            return List.of(
                    new Finding(
                            "list",
                            "50,000 networks planned and diffed against a list of 5,000",
                            "p95 ≤ 2,000 ms",
                            planned.inWords("ms"),
                            planned.quantile(0.95),
                            Finding.Verdict.of(planned.quantile(0.95) <= 2_000),
                            String.format(Locale.ROOT, "%,d changes; with guard and blast radius", changes)),
                    Finding.beside(
                            "list-rehearsed",
                            "The same list rehearsed at the gateway",
                            rehearsed.inWords("ms"),
                            rehearsed.median(),
                            ""),
                    Finding.beside(
                            "list-applied",
                            "The same list written and read back",
                            String.format(Locale.ROOT, "%.1f s", applied),
                            applied,
                            report.results().getFirst().sentence()));
        }
    }

    private static Set<IPAddress> networks(int count) {
        Set<IPAddress> networks = new HashSet<>();
        for (int number = 0; number < count; number++) {
            networks.add(Addresses.parse(String.format(
                            Locale.ROOT, "45.%d.%d.%d", number >> 14, number >> 7 & 127, 2 * (number & 127)))
                    .orElseThrow());
        }
        return networks;
    }
}
