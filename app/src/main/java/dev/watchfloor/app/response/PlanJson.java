package dev.watchfloor.app.response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Plan.PlannedAct;
import dev.watchfloor.app.response.Plan.PlannedStep;
import dev.watchfloor.app.response.Plan.Refusal;
import dev.watchfloor.app.response.Plan.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Plans as JSON, in one spelling; see {@link RequestJson}. */
final class PlanJson {
    private PlanJson() {}

    /** Adds the fields of a plan, in their order. */
    static void write(ObjectNode node, Plan plan) {
        node.put("id", plan.id());
        node.put("made", plan.made().toString());
        node.put("title", plan.title());
        ArrayNode acts = node.putArray("acts");
        plan.acts().forEach(act -> write(acts.addObject(), act));
    }

    static Plan read(JsonNode node) throws UnreadableRequestException {
        JsonFields fields = new JsonFields(node);
        List<PlannedAct> acts = new ArrayList<>();
        for (JsonNode act : fields.array("acts")) {
            acts.add(act(new JsonFields(act)));
        }
        if (acts.isEmpty()) {
            throw new UnreadableRequestException("It holds no act.");
        }
        return new Plan(fields.text("id"), fields.instant("made"), fields.text("title"), acts);
    }

    private static void write(ObjectNode node, PlannedAct act) {
        node.set("request", RequestJson.write(act.request()));
        node.put("headline", act.headline());
        ArrayNode steps = node.putArray("steps");
        for (PlannedStep step : act.steps()) {
            ObjectNode one = steps.addObject();
            one.put("target", step.target());
            one.put("expectation", step.expectation().name());
            one.put("sentence", step.sentence());
            texts(one, "changes", step.changes());
        }
        ArrayNode refusals = node.putArray("refusals");
        act.refusals()
                .forEach(refusal -> refusals.addObject()
                        .put("rule", refusal.rule())
                        .put("sentence", refusal.sentence())
                        .put("severity", refusal.severity().name()));
        texts(node, "notices", act.notices());
        node.put("undoes", act.undoes());
    }

    private static PlannedAct act(JsonFields fields) throws UnreadableRequestException {
        List<PlannedStep> steps = new ArrayList<>();
        for (JsonNode node : fields.array("steps")) {
            JsonFields step = new JsonFields(node);
            steps.add(new PlannedStep(
                    step.text("target"),
                    step.choice("expectation", Expectation.class),
                    step.text("sentence"),
                    step.texts("changes")));
        }
        List<Refusal> refusals = new ArrayList<>();
        for (JsonNode node : fields.array("refusals")) {
            JsonFields refusal = new JsonFields(node);
            refusals.add(new Refusal(
                    refusal.text("rule"), refusal.text("sentence"), refusal.choice("severity", Severity.class)));
        }
        return new PlannedAct(
                RequestJson.read(fields.node("request")),
                fields.text("headline"),
                steps,
                refusals,
                fields.texts("notices"),
                fields.textOrNull("undoes"));
    }

    private static void texts(ObjectNode node, String name, Collection<String> texts) {
        ArrayNode array = node.putArray(name);
        texts.forEach(array::add);
    }

    /** An empty object to write into. */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
