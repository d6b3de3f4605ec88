package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.response.DryRun;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.launcher.Terminal;

/** Dry runs as lines for people and as JSON for programs. Stateless. */
final class RehearsalWords {
    private RehearsalWords() {}

    static void show(Plan plan, DryRun run, Output output) {
        boolean forbidden = ActWords.isForbidden(run.refusals());
        if (forbidden) {
            run.refusals().forEach(refusal -> ActWords.show(refusal, output));
        }
        int act = -1;
        for (DryRun.Rehearsal target : run.targets()) {
            if (plan.acts().size() > 1 && target.act() != act) {
                act = target.act();
                output.line("  " + Terminal.printable(plan.acts().get(act).headline()));
            }
            if (target.differs()) {
                output.line("  At " + Terminal.printable(target.now().target())
                        + " things have changed since the plan was made. Now:");
            }
            ActWords.show(target.now(), forbidden, output);
            if (target.differs()) {
                ActWords.changes(target.now(), output);
            }
            target.checks().forEach(check -> check(check, output));
        }
        if (!forbidden) {
            run.refusals().forEach(refusal -> ActWords.show(refusal, output));
        }
    }

    static ObjectNode json(DryRun run) {
        ObjectNode node = Output.object();
        node.put("plan", run.planId());
        node.put("made", run.made().toString());
        node.put("good", run.isGood());
        ArrayNode targets = node.putArray("targets");
        for (DryRun.Rehearsal target : run.targets()) {
            ObjectNode one = targets.addObject();
            one.put("act", target.act());
            ActWords.fill(one, target.now());
            one.put("good", target.isGood());
            one.put("differs", target.differs());
            ArrayNode checks = one.putArray("checks");
            target.checks()
                    .forEach(check -> checks.addObject()
                            .put("name", check.name())
                            .put("verdict", ActWords.word(check.verdict()))
                            .put("sentence", check.sentence()));
        }
        ActWords.fill(node.putArray("refusals"), run.refusals());
        return node;
    }

    private static void check(SelfCheck check, Output output) {
        output.line("      " + ActWords.word(check.verdict()) + "  " + Terminal.printable(check.name()) + ": "
                + Terminal.printable(check.sentence()));
    }
}
