package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.Score;
import dev.watchfloor.app.detection.ThreadStep;
import dev.watchfloor.app.incidents.Incident;
import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.incidents.Reach;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Incidents in words and as JSON. Stateless. */
final class IncidentWords {
    static final List<String> HEADS =
            List.of("id", "severity", "state", "owner", "latest (UTC)", "events joined", "from", "title");

    private static final Pattern ID = Pattern.compile("(?i)(?:INC-)?(\\d{1,18})");

    private IncidentWords() {}

    /** The number in an id. */
    static long number(String id) throws CommandFailure {
        Matcher matcher = ID.matcher(id.strip());
        if (!matcher.matches()) {
            throw new CommandFailure("\"" + id + "\" is no incident: write INC-7. See: watchfloor incidents list");
        }
        return Long.parseLong(matcher.group(1));
    }

    static Incident find(Console console, String id) throws CommandFailure {
        long number = number(id);
        return console.incidents()
                .incident(number)
                .orElseThrow(() -> new CommandFailure(
                        "There is no " + IncidentHead.idOf(number) + ". See: watchfloor incidents list"));
    }

    static String word(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> row(IncidentHead head) {
        return List.of(
                head.id(),
                word(head.severity()),
                state(head),
                head.owner() == null ? "" : head.owner(),
                head.latest().toString(),
                Long.toString(head.events()),
                String.join(" ", head.networks()),
                head.title());
    }

    static ObjectNode json(IncidentHead head) {
        ObjectNode node = Output.object();
        node.put("id", head.id()).put("title", head.title()).put("severity", word(head.severity()));
        node.put("points", head.points() == IncidentHead.UNKNOWN ? null : head.points());
        node.put("state", word(head.state())).put("verdict", head.verdict() == null ? null : word(head.verdict()));
        node.put("owner", head.owner()).put("tlp", word(head.tlp())).put("pap", word(head.pap()));
        node.put("opened", head.opened().toString())
                .put("changed", head.changed().toString());
        node.put("started", head.started().toString())
                .put("latest", head.latest().toString());
        add(node.putArray("networks"), head.networks());
        add(node.putArray("users"), head.users());
        node.put("events", head.events()).put("openTasks", head.openTasks());
        node.put("mergedInto", head.mergedInto() == null ? null : IncidentHead.idOf(head.mergedInto()));
        return node.put("grewWhenClosed", head.grewWhenClosed());
    }

    static ObjectNode json(Incident incident) {
        ObjectNode node = json(incident.head());
        ArrayNode threads = node.putArray("threads");
        for (AttackThread thread : incident.threads()) {
            ObjectNode told = threads.addObject();
            told.put("explanation", thread.explanation()).put("advice", thread.advice());
            add(told.putArray("techniques"), thread.techniques());
            ArrayNode steps = told.putArray("steps");
            for (ThreadStep step : thread.steps()) {
                steps.addObject()
                        .put("layer", word(step.layer()))
                        .put("title", step.title())
                        .put("detail", step.detail())
                        .put("joinedBy", step.joinedBy())
                        .put("counts", !step.aside())
                        .put("from", step.from().toString())
                        .put("to", step.to().toString())
                        .put("events", step.events());
            }
        }
        ArrayNode notes = node.putArray("notes");
        incident.notes()
                .forEach(note -> notes.addObject()
                        .put("at", note.at().toString())
                        .put("who", note.who())
                        .put("text", note.text()));
        return node;
    }

    static ObjectNode json(Reach reach) {
        ObjectNode node = Output.object();
        node.put("first", reach.first().toString()).put("last", reach.last().toString());
        node.put(
                "contained",
                reach.contained() == null ? null : reach.contained().toString());
        node.put("attackEvents", reach.attack().events()).put("whole", reach.isWhole());
        served(node.putObject("before"), reach.before());
        served(node.putObject("after"), reach.after());
        node.put("serverCount", reach.serverCount()).put("routeCount", reach.routeCount());
        figures(node.putArray("servers"), reach.servers());
        figures(node.putArray("routes"), reach.routes());
        return node;
    }

    static void show(Incident incident, Output output) {
        IncidentHead head = incident.head();
        line(output, head.id() + "  " + word(head.severity()) + "  " + state(head) + "  " + head.title());
        line(
                output,
                "owner " + (head.owner() == null ? "nobody" : head.owner()) + ", TLP:" + word(head.tlp()) + ", PAP:"
                        + word(head.pap()) + ", " + head.started() + " to " + head.latest() + ", "
                        + head.events() + " events joined");
        for (AttackThread thread : incident.threads()) {
            for (Score.Reason reason : thread.score().reasons()) {
                line(output, String.format(Locale.ROOT, "  %+d  %s", reason.points(), reason.sentence()));
            }
            int number = 1;
            for (ThreadStep step : thread.steps()) {
                line(
                        output,
                        "  " + number++ + ". " + step.from() + "  " + step.title() + "  " + step.detail()
                                + (step.joinedBy().isEmpty() ? "" : "  (" + step.joinedBy() + ")")
                                + (step.aside() ? "  (shown only, not counted)" : ""));
            }
            line(output, "  What to do: " + thread.advice());
        }
        incident.notes().forEach(note -> line(output, "  note  " + note.at() + " " + note.who() + ": " + note.text()));
        incident.tasks()
                .forEach(task -> line(output, "  task  " + (task.isDone() ? "done: " : "to do: ") + task.text()));
    }

    static void show(Reach reach, Output output) {
        line(
                output,
                "When: " + reach.first() + " to " + reach.last() + ", "
                        + reach.attack().events()
                        + " events speak of the attack; "
                        + (reach.contained() == null
                                ? "not contained by the console"
                                : "contained " + reach.contained()));
        line(
                output,
                "Reached: " + (reach.isWhole() ? "" : "at least ") + reach.serverCount() + " servers, "
                        + reach.routeCount() + " routes");
        reach.routes().stream()
                .limit(10)
                .forEach(route ->
                        line(output, "  " + route.events() + " × " + route.name() + "  " + route.bytes() + " bytes"));
        line(
                output,
                "Left: " + (reach.isWhole() ? "" : "at least ") + reach.before().bytes() + " bytes in "
                        + reach.before().requests() + " answers before, "
                        + reach.after().bytes() + " bytes in "
                        + reach.after().requests() + " after; "
                        + (reach.before().unknown() + reach.after().unknown()) + " answers do not say their size");
    }

    private static String state(IncidentHead head) {
        if (head.mergedInto() != null) {
            return "merged into " + IncidentHead.idOf(head.mergedInto());
        }
        String state = word(head.state()) + (head.verdict() == null ? "" : ": " + word(head.verdict()));
        return head.grewWhenClosed() ? state + ", events came since" : state;
    }

    private static void served(ObjectNode node, Reach.Served served) {
        node.put("answers", served.requests()).put("bytes", served.bytes()).put("unknownSize", served.unknown());
    }

    private static void figures(ArrayNode array, List<Reach.Figure> figures) {
        figures.forEach(figure -> array.addObject()
                .put("name", figure.name())
                .put("answers", figure.events())
                .put("bytes", figure.bytes()));
    }

    private static void add(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    private static void line(Output output, String text) {
        output.line(Terminal.printable(text));
    }
}
