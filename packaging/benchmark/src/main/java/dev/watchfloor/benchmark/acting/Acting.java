package dev.watchfloor.benchmark.acting;

import dev.watchfloor.benchmark.report.Finding;
import dev.watchfloor.benchmark.report.Machine;
import dev.watchfloor.benchmark.report.Progress;
import dev.watchfloor.benchmark.report.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** All acting benchmarks in one run. Stateless. */
public final class Acting {
    private Acting() {}

    public static Report run(Progress progress) throws Exception {
        Instant begun = Instant.now();
        Machine machine = Machine.current();
        List<Finding> findings = new ArrayList<>();
        progress.say("ten gateways that take 50 ms for each answer");
        findings.addAll(ManyGateways.measure());
        progress.say("a thousand sessions at a provider that takes 20 ms for each answer");
        findings.add(ManySessions.measure());
        progress.say("a list of fifty thousand networks");
        findings.addAll(LongList.measure());
        return new Report(
                "acting",
                machine,
                begun,
                progress.seconds(),
                0,
                List.of(
                        "The whole console on a fresh profile: plan, guard, ledger, audit, lease and read back are in the"
                                + " figures.",
                        "The rigs are servers on loopback that follow APISIX 3.18 and Keycloak 26.7 and let the time pass"
                                + " before every answer."),
                findings);
    }
}
