package dev.watchfloor.benchmark.acting;

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

/** One denylist push to ten gateways at once, beside the sum of pushes to one after the other. */
final class ManyGateways {
    private static final int GATEWAYS = 10;
    private static final int ROUNDS = 25;
    private static final int WARM_UP = 5;
    private static final Duration LATENCY = Duration.ofMillis(50);

    private ManyGateways() {}

    static List<Finding> measure() throws Exception {
        try (Rig rig = new Rig()) {
            rig.gateways(GATEWAYS, LATENCY);
            ResponseDesk desk = rig.console().response();
            Set<String> all = new HashSet<>();
            for (int number = 0; number < GATEWAYS; number++) {
                all.add("gateway-" + number);
            }
            Samples together = new Samples();
            Samples apart = new Samples();
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                double once = push(desk, network(0, round), all);
                double sum = 0;
                for (String gateway : all) {
                    sum += push(desk, network(1, round), Set.of(gateway));
                }
                if (round >= WARM_UP) {
                    together.add(once);
                    apart.add(sum);
                }
            }
            double p95 = together.quantile(0.95);
            return List.of(
                    new Finding(
                            "push",
                            "One denylist push to 10 gateways at 50 ms an answer, read back on all",
                            "p95 ≤ 1,000 ms",
                            together.inWords("ms"),
                            p95,
                            Finding.Verdict.of(p95 <= 1_000),
                            String.format(
                                    Locale.ROOT,
                                    "%.1f × faster than one after the other; %d pushes",
                                    apart.median() / together.median(),
                                    together.count())),
                    Finding.beside(
                            "push-sequential",
                            "The same, one gateway after the other",
                            apart.inWords("ms"),
                            apart.median(),
                            ""));
        }
    }

    /** Milliseconds from agreeing to the plan until every target was read back. */
    private static double push(ResponseDesk desk, IPAddress network, Set<String> targets) throws InterruptedException {
        Plan plan = desk.plan(new ResponseRequest.Block(network, null, targets, "benchmark"));
        long begun = System.nanoTime();
        Report report = desk.apply(plan, news -> {});
        double millis = (System.nanoTime() - begun) / 1e6;
        if (!report.isComplete()) {
            throw new IllegalStateException(report.toString());
        }
        return millis;
    }

    private static IPAddress network(int kind, int round) {
        return Addresses.parse("203.0." + (100 + kind) + "." + round).orElseThrow();
    }
}
