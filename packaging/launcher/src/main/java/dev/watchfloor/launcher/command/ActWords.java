package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Plan.PlannedAct;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.app.response.RequestJson;
import dev.watchfloor.launcher.Terminal;
import java.util.List;
import java.util.Locale;

/** Plans and reports as lines for people and as JSON for programs. */
final class ActWords {
    private static final int MOST_CHANGES = 20;

    private ActWords() {}

    /** What the guard is against comes first, and what would have been done is then told as such. */
    static void show(Plan plan, Output output) {
        boolean forbidden = isForbidden(plan.refusals());
        output.line((forbidden ? "Refused: " : "") + Terminal.printable(plan.headline()));
        if (forbidden) {
            plan.refusals().forEach(refusal -> show(refusal, output));
        }
        for (PlannedAct act : plan.acts()) {
            if (plan.acts().size() > 1) {
                output.line("  " + Terminal.printable(act.headline()));
            }
            for (Plan.PlannedStep step : act.steps()) {
                show(step, forbidden, output);
                changes(step, output);
            }
        }
        plan.notices().forEach(notice -> output.line("  note: " + Terminal.printable(notice)));
        if (!forbidden) {
            plan.refusals().forEach(refusal -> show(refusal, output));
        }
    }

    /** @param forbidden whether nothing of it will happen */
    static void show(Plan.PlannedStep step, boolean forbidden, Output output) {
        String word = forbidden && step.expectation() == Plan.Expectation.WILL_CHANGE
                ? "would change"
                : word(step.expectation());
        output.line(
                "  " + word + "  " + Terminal.printable(step.target()) + ": " + Terminal.printable(step.sentence()));
    }

    /** Whether a rule is against it that no second person can lift. */
    static boolean isForbidden(List<Plan.Refusal> refusals) {
        return refusals.stream().anyMatch(refusal -> refusal.severity() == Plan.Severity.FORBIDDEN);
    }

    static void show(Plan.Refusal refusal, Output output) {
        output.line("  " + word(refusal) + " by rule " + Terminal.printable(refusal.rule()) + ": "
                + Terminal.printable(refusal.sentence()));
    }

    static ObjectNode json(Plan plan) {
        ObjectNode node = Output.object();
        node.put("plan", plan.id());
        node.put("hash", plan.hash());
        node.put("made", plan.made().toString());
        node.put("headline", plan.headline());
        ArrayNode acts = node.putArray("acts");
        for (PlannedAct act : plan.acts()) {
            ObjectNode one = acts.addObject().put("headline", act.headline());
            one.set("request", RequestJson.write(act.request()));
            ArrayNode steps = one.putArray("steps");
            act.steps().forEach(step -> fill(steps.addObject(), step));
            one.put("undoes", act.undoes());
        }
        fill(node.putArray("refusals"), plan.refusals());
        ArrayNode notices = node.putArray("notices");
        plan.notices().forEach(notices::add);
        return node;
    }

    static void fill(ObjectNode node, Plan.PlannedStep step) {
        node.put("target", step.target());
        node.put("expectation", word(step.expectation()));
        node.put("sentence", step.sentence());
        ArrayNode changes = node.putArray("changes");
        step.changes().forEach(changes::add);
    }

    static void fill(ArrayNode array, List<Plan.Refusal> refusals) {
        refusals.forEach(refusal -> array.addObject()
                .put("rule", refusal.rule())
                .put("severity", word(refusal.severity()))
                .put("sentence", refusal.sentence()));
    }

    static ObjectNode json(Report report) {
        ObjectNode node = Output.object();
        node.put("plan", report.planId());
        node.put("headline", report.headline());
        node.put("complete", report.isComplete());
        node.put("finished", report.finished().toString());
        ArrayNode results = node.putArray("results");
        report.results()
                .forEach(result -> results.addObject()
                        .put("target", result.target())
                        .put("verdict", word(result.verdict()))
                        .put("sentence", result.sentence()));
        return node;
    }

    /** A value's name as a word. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String word(Plan.Refusal refusal) {
        return switch (refusal.severity()) {
            case FORBIDDEN -> "refused";
            case NEEDS_APPROVAL -> "left to a second person";
        };
    }

    static void changes(Plan.PlannedStep step, Output output) {
        step.changes().stream()
                .limit(MOST_CHANGES)
                .forEach(change -> output.line("      " + Terminal.printable(change)));
        int more = step.changes().size() - MOST_CHANGES;
        if (more > 0) {
            output.line("      … and " + more + " more");
        }
    }
}
