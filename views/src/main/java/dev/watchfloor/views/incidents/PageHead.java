package dev.watchfloor.views.incidents;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.incidents.Incident;
import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.SeverityBadge;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.IncidentMarks;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The head of an incident's page: what it is called, how bad and why, where it stands, whose it is. FX thread only. */
final class PageHead {
    private static final Messages TEXT = Messages.of("incidents");

    private final Kit kit;
    private final IncidentCommands commands;
    private final IncidentForms forms;

    PageHead(Kit kit, IncidentCommands commands, IncidentForms forms) {
        this.kit = kit;
        this.commands = commands;
        this.forms = forms;
    }

    Node of(Incident incident) {
        IncidentHead head = incident.head();
        Label title = new Label(head.title());
        title.setWrapText(true);
        title.getStyleClass().add("wf-incident-title");
        Button rename = Buttons.icon(Feather.EDIT_2, TEXT.get("page.rename"), () -> forms.rename(head));
        rename.getStyleClass().addAll(atlantafx.base.theme.Styles.FLAT, "wf-entity-button");
        HBox name = new HBox(6, title, rename);
        name.setAlignment(Pos.CENTER_LEFT);
        VBox page = new VBox(10, name, marks(incident));
        if (head.grewWhenClosed()) {
            page.getChildren().add(words(TEXT.format("grew", kit.times().stamp(head.latest())), "wf-not-as-wished"));
        }
        Long into = head.mergedInto();
        if (into != null) {
            page.getChildren().add(words(TEXT.format("page.merged", IncidentHead.idOf(into)), Styles.NOTICE));
        }
        for (AttackThread thread : incident.threads()) {
            // Of several threads, each says whose reason it tells.
            String why = incident.threads().size() == 1
                    ? thread.explanation()
                    : TEXT.format("page.why", thread.id(), thread.explanation());
            page.getChildren().add(words(why, Styles.MUTED));
        }
        return page;
    }

    private Node marks(Incident incident) {
        IncidentHead head = incident.head();
        FlowPane marks = new FlowPane(8, 6);
        marks.setAlignment(Pos.CENTER_LEFT);
        Label owner = new Label(IncidentWords.owner(head), Icons.of(Feather.USER));
        owner.getStyleClass().add("wf-mark-quiet");
        Button sharing = small(
                Buttons.plain(DeedWords.tlp(head.tlp()) + "  " + DeedWords.pap(head.pap()), () -> forms.mark(head)));
        sharing.setId("incident-marking");
        marks.getChildren()
                .addAll(
                        new SeverityBadge(head.severity()),
                        IncidentMarks.of(head).tag(),
                        owner,
                        sharing);
        incident.threads().stream()
                .flatMap(thread -> thread.techniques().stream())
                .distinct()
                .forEach(technique -> {
                    Label tag = new Label(technique);
                    tag.getStyleClass().addAll(Styles.TAG, Styles.MONO);
                    marks.getChildren().add(tag);
                });
        return marks;
    }

    /** Why it is as bad as it is said to be, and the way to say otherwise. */
    Node score(Incident incident) {
        VBox page = new VBox(5);
        if (incident.threads().isEmpty()) {
            page.getChildren().add(words(TEXT.get("score.none"), Styles.MUTED));
        }
        List<AttackThread> worstFirst = incident.threads().stream()
                .sorted(Comparator.comparingInt(thread -> -thread.score().points()))
                .toList();
        for (AttackThread thread : worstFirst) {
            thread.score().reasons().forEach(reason -> {
                Label points = new Label((reason.points() < 0 ? "" : "+") + reason.points());
                points.setMinWidth(34);
                points.setAlignment(Pos.CENTER_RIGHT);
                points.getStyleClass().addAll(Styles.MONO);
                HBox line = new HBox(10, points, words(reason.sentence(), Styles.SMALL));
                page.getChildren().add(line);
            });
            Label sum = new Label(TEXT.format("score.sum", thread.score().points(), thread.id()));
            sum.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
            page.getChildren().add(sum);
        }
        Button rate = small(Buttons.plain(TEXT.get("page.rate"), Feather.SLIDERS, () -> forms.rate(incident.head())));
        rate.setId("rate");
        page.getChildren().add(rate);
        return page;
    }

    /** What can be done now, for the bar on top. */
    List<Node> buttons(IncidentHead head) {
        Button menu = Buttons.icon(Feather.MORE_HORIZONTAL, TEXT.get("page.menu"), commands::menu);
        if (head.mergedInto() != null) {
            return List.of(Frame.gap(), button("split", "step.split", Feather.GIT_BRANCH, commands::split), menu);
        }
        if (!head.state().isOpen()) {
            return List.of(Frame.gap(), button("reopen", "step.reopen", Feather.ROTATE_CCW, commands::reopen), menu);
        }
        Button close = Buttons.leading(TEXT.get("step.close"), Feather.CHECK, commands::close);
        close.setId("page-close");
        return List.of(
                Frame.gap(),
                button("acknowledge", "step.acknowledge", Feather.EYE, commands::acknowledge),
                button("escalate", "step.escalate", Feather.CHEVRONS_UP, commands::escalate),
                close,
                menu);
    }

    private static Button button(String id, String key, Feather icon, Runnable action) {
        Button button = Buttons.plain(TEXT.get(key), icon, action);
        button.setId("page-" + id);
        return button;
    }

    private static Button small(Button button) {
        button.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        return button;
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
