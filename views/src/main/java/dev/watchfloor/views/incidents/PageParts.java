package dev.watchfloor.views.incidents;

import dev.watchfloor.app.incidents.Deed;
import dev.watchfloor.app.incidents.HistoryEntry;
import dev.watchfloor.app.incidents.Incident;
import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.incidents.IncidentNote;
import dev.watchfloor.app.incidents.IncidentTask;
import dev.watchfloor.app.incidents.OwnAct;
import dev.watchfloor.app.notes.NotedEvent;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.ActionMarks;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.Plain;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Lists of the page of an incident: acts, tasks, notes, events, what it tells besides, history. FX thread only. */
final class PageParts {
    private static final Messages TEXT = Messages.of("incidents");
    /** Most attached events shown; the rest is counted. */
    private static final int SHOWN = 50;

    private final Kit kit;
    private final Consumer<Deed> apply;
    private final Triage triage;

    PageParts(Kit kit, Consumer<Deed> apply, Triage triage) {
        this.kit = kit;
        this.apply = apply;
        this.triage = triage;
    }

    Node acts(List<OwnAct> acts) {
        VBox list = new VBox(10);
        for (OwnAct act : acts) {
            Hyperlink headline = new Hyperlink(Plain.line(act.action().headline()));
            headline.setMinWidth(0);
            headline.setWrapText(true);
            headline.setOnAction(
                    pressed -> kit.navigator().showAction(act.action().id()));
            VBox one = new VBox(
                    4,
                    row(headline, whole(ActionMarks.of(act.action().state()).tag())),
                    muted(TEXT.format(
                            "act.about",
                            kit.times().stamp(act.action().begun()),
                            act.action().author(),
                            tie(act.tie()))));
            for (ActionStep step : act.action().steps()) {
                one.getChildren()
                        .add(row(
                                small(step.target()), whole(ActionMarks.of(step).quiet())));
            }
            list.getChildren().add(one);
        }
        return orNone(list, "acts.none");
    }

    private static String tie(OwnAct.Tie tie) {
        return switch (tie) {
            case NAMED -> TEXT.get("tie.named");
            case SESSION -> TEXT.get("tie.session");
            case NETWORK -> TEXT.get("tie.network");
            case USER -> TEXT.get("tie.user");
        };
    }

    Node tasks(List<IncidentTask> tasks) {
        VBox list = new VBox(6);
        for (IncidentTask task : tasks) {
            CheckBox box = new CheckBox(task.text());
            box.setWrapText(true);
            box.setSelected(task.isDone());
            box.setId("task-" + task.number());
            box.setOnAction(pressed -> apply.accept(new Deed.TaskSettled(task.number(), box.isSelected())));
            String settledBy = task.settledBy();
            list.getChildren()
                    .addAll(
                            box,
                            muted(
                                    settledBy == null
                                            ? TEXT.format(
                                                    "by",
                                                    task.who(),
                                                    kit.times().stamp(task.at()))
                                            : TEXT.format("task.settled", settledBy)));
        }
        return orNone(list, "tasks.none");
    }

    Node notes(List<IncidentNote> notes) {
        VBox list = new VBox(8);
        for (IncidentNote note : notes) {
            list.getChildren()
                    .add(new VBox(
                            2,
                            wrapped(note.text()),
                            muted(TEXT.format("by", note.who(), kit.times().stamp(note.at())))));
        }
        return orNone(list, "notes.none");
    }

    Node events(Incident incident) {
        VBox list = new VBox(6);
        for (NotedEvent event : few(incident.events())) {
            Button off = flat(Buttons.icon(
                    Feather.X,
                    TEXT.format("event.detach", event.summary()),
                    () -> apply.accept(new Deed.Detached(List.of(event.position())))));
            list.getChildren().add(new VBox(row(summary(event), off), about(event)));
        }
        more(list, incident.events());
        if (!incident.mergedEvents().isEmpty()) {
            list.getChildren().add(muted(TEXT.get("events.merged")));
            few(incident.mergedEvents())
                    .forEach(event -> list.getChildren().add(new VBox(summary(event), about(event))));
            more(list, incident.mergedEvents());
        }
        return orNone(list, "events.none");
    }

    private static List<NotedEvent> few(List<NotedEvent> events) {
        return events.subList(0, Math.min(SHOWN, events.size()));
    }

    private static void more(VBox list, List<NotedEvent> events) {
        if (events.size() > SHOWN) {
            list.getChildren().add(muted(TEXT.format("more", events.size() - SHOWN)));
        }
    }

    private Hyperlink summary(NotedEvent event) {
        Hyperlink summary = new Hyperlink(Plain.line(event.summary()));
        summary.setMinWidth(0);
        summary.setOnAction(pressed -> kit.navigator()
                .showTimeline(
                        new TimeRange(
                                event.time().minusSeconds(150), event.time().plusSeconds(150)),
                        Query.ALL));
        return summary;
    }

    private Label about(NotedEvent event) {
        return muted(kit.times().stamp(event.time()) + " · " + event.connector());
    }

    Node merged(List<Long> merged) {
        VBox list = new VBox(6);
        for (long number : merged) {
            Hyperlink id = new Hyperlink(IncidentHead.idOf(number));
            id.setOnAction(pressed -> kit.navigator().showIncident(number));
            Button split = flat(Buttons.plain(
                    TEXT.get("step.split"), Feather.GIT_BRANCH, () -> triage.apply(List.of(number), new Deed.Split())));
            split.setId("split-" + number);
            list.getChildren().add(row(id, split));
        }
        return list;
    }

    /** Newest first; each step with its way back, those of a merged one with its id. */
    Node history(Incident incident) {
        VBox list = new VBox(6);
        for (HistoryEntry entry : incident.history().reversed()) {
            String told = DeedWords.told(entry.deed());
            Label what = wrapped(
                    entry.incident() == incident.number()
                            ? sentence(told)
                            : TEXT.format("history.of-merged", IncidentHead.idOf(entry.incident()), told));
            if (!entry.counts()) {
                what.setText(TEXT.format("history.taken-back", what.getText()));
                what.getStyleClass().add(Styles.MUTED);
            }
            VBox words = new VBox(
                    1, what, muted(TEXT.format("by", who(entry), kit.times().stamp(entry.at()))));
            HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
            HBox line = new HBox(8, words);
            if (entry.counts() && !(entry.deed() instanceof Deed.Opened)) {
                Button back = flat(Buttons.icon(
                        Feather.CORNER_UP_LEFT, TEXT.format("history.undo", told), () -> triage.takeBack(entry)));
                back.setId("undo-" + entry.number());
                line.getChildren().add(back);
            }
            list.getChildren().add(line);
        }
        return list;
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }

    private static String who(HistoryEntry entry) {
        return entry.who().equals(HistoryEntry.CONSOLE) ? TEXT.get("history.console") : entry.who();
    }

    private static Node orNone(VBox list, String key) {
        return list.getChildren().isEmpty() ? muted(TEXT.get(key)) : list;
    }

    private static HBox row(Node left, Node right) {
        HBox row = new HBox(8, left, Frame.gap(), right);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Button flat(Button button) {
        button.getStyleClass().addAll(atlantafx.base.theme.Styles.FLAT, "wf-entity-button");
        return button;
    }

    /** Half a mark says nothing, half a headline does. */
    private static Label whole(Label mark) {
        mark.setMinWidth(Label.USE_PREF_SIZE);
        return mark;
    }

    private static Label small(String words) {
        Label label = new Label(Plain.line(words));
        label.setMinWidth(0);
        label.getStyleClass().add(Styles.SMALL);
        return label;
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        return label;
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        return label;
    }
}
