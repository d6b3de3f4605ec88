package dev.watchfloor.views.timeline;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.incidents.Deed;
import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.notes.NotedEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.SeverityBadge;
import dev.watchfloor.views.parts.Form;
import dev.watchfloor.views.parts.Plain;
import dev.watchfloor.views.parts.Segments;
import dev.watchfloor.views.parts.Verb;
import dev.watchfloor.views.parts.VerbMenu;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;

/** Where events go that somebody picked: into one of the latest open incidents, or into a new one. FX thread only. */
final class IncidentChoice {
    /** As many as there are digits that choose one. */
    private static final int OFFERED = 9;

    private static final Messages TEXT = Messages.of("timeline");

    private final Console console;
    private final Kit kit;

    IncidentChoice(Console console, Kit kit) {
        this.console = console;
        this.kit = kit;
    }

    /**
     * @param events at least one, at most {@link Deed#MOST_EVENTS}
     * @param wanted how many were meant, of which these are the first
     */
    void open(List<NotedEvent> events, long wanted) {
        List<Verb> verbs = new ArrayList<>();
        verbs.add(new Verb(
                'n', Feather.PLUS, TEXT.format("incident.new", events.size()), () -> askTitle(events, wanted)));
        console.incidents().list().stream()
                .filter(head -> head.state().isOpen() && head.mergedInto() == null)
                .limit(OFFERED)
                .forEach(head -> verbs.add(new Verb(
                        Character.forDigit(verbs.size(), 10),
                        Feather.ALERT_TRIANGLE,
                        head.id() + "  " + Plain.line(head.title()),
                        () -> attach(head, events, wanted))));
        VerbMenu.open(kit.modals(), TEXT.format("incident.choose", events.size()), verbs);
    }

    private void attach(IncidentHead head, List<NotedEvent> events, long wanted) {
        var unused = kit.bridge()
                .load(
                        () -> console.incidents().apply(List.of(head.number()), new Deed.Attached(events)),
                        done -> say(
                                done.isEmpty()
                                        ? TEXT.format("incident.attached-already", head.id())
                                        : TEXT.format("incident.attached", events.size(), head.id()),
                                events.size(),
                                wanted),
                        kit.navigator()::announce);
    }

    private void askTitle(List<NotedEvent> events, long wanted) {
        TextField title = new TextField(Plain.line(events.getFirst().summary()));
        title.setId("new-incident-title");
        Segments<Severity> severity = new Segments<>(
                TEXT.get("incident.severity"), List.of(Severity.values()), SeverityBadge::word, Severity.MEDIUM);
        new Form(kit, TEXT.format("incident.new-title", events.size()))
                .<Long>open(
                        TEXT.get("incident.go"),
                        title,
                        () -> {
                            String words = title.getText().strip();
                            Severity chosen = severity.value();
                            return () -> console.incidents().open(words, chosen, events);
                        },
                        number -> {
                            say(TEXT.format("incident.opened", IncidentHead.idOf(number)), events.size(), wanted);
                            kit.navigator().showIncident(number);
                        },
                        Form.field(TEXT.get("incident.title"), title),
                        Form.field(TEXT.get("incident.severity"), severity));
    }

    private void say(String sentence, long done, long wanted) {
        kit.navigator()
                .announce(done < wanted ? sentence + " " + TEXT.format("incident.first", done, wanted) : sentence);
    }
}
