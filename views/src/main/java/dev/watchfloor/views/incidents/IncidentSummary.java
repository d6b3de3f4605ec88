package dev.watchfloor.views.incidents;

import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.SeverityBadge;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import dev.watchfloor.views.parts.IncidentMarks;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** At the right of the queue: what is chosen, and the steps that fit. FX thread only. */
final class IncidentSummary {
    private static final Messages TEXT = Messages.of("incidents");

    private final Kit kit;
    private final IncidentCommands commands;

    IncidentSummary(Kit kit, IncidentCommands commands) {
        this.kit = kit;
        this.commands = commands;
    }

    Node of(IncidentHead head) {
        Label id = new Label(head.id());
        id.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        Details page = new Details(
                head.title(),
                new SeverityBadge(head.severity()),
                IncidentMarks.of(head).tag(),
                id);
        if (head.grewWhenClosed()) {
            page.words(TEXT.format("grew", kit.times().stamp(head.latest())), "wf-not-as-wished");
        }
        page.section(TEXT.get("summary.facts"), facts(head));
        page.actions(TEXT.get("summary.steps"), steps(head));
        page.words(TEXT.get("summary.undo"), Styles.MUTED);
        return page;
    }

    Node of(List<IncidentHead> heads) {
        Details page = new Details(TEXT.format("summary.several", heads.size()));
        page.words(
                String.join(
                        "\n",
                        heads.stream()
                                .limit(12)
                                .map(head -> head.id() + "  " + head.title())
                                .toList()),
                Styles.MUTED);
        if (heads.size() > 12) {
            page.words(TEXT.format("summary.more", heads.size() - 12), Styles.MUTED);
        }
        page.actions(
                TEXT.get("summary.steps"),
                button("acknowledge", "step.acknowledge", Feather.EYE, commands::acknowledge),
                button("escalate", "step.escalate", Feather.CHEVRONS_UP, commands::escalate),
                button("close", "step.close", Feather.CHECK, commands::close),
                button("merge", "step.merge", Feather.GIT_MERGE, commands::merge));
        page.words(TEXT.get("merge.how"), Styles.MUTED);
        return page;
    }

    private Facts facts(IncidentHead head) {
        Facts facts = new Facts();
        facts.text(TEXT.get("column.owner"), IncidentWords.owner(head));
        facts.mono(TEXT.get("fact.started"), kit.times().stamp(head.started()));
        facts.mono(TEXT.get("fact.latest"), kit.times().stamp(head.latest()));
        facts.mono(TEXT.get("column.networks"), names(head.networks()));
        facts.text(TEXT.get("column.users"), names(head.users()));
        facts.text(TEXT.get("column.events"), TEXT.format("number", head.events()));
        facts.text(TEXT.get("fact.tasks"), TEXT.format("number", head.openTasks()));
        facts.text(TEXT.get("fact.marking"), DeedWords.tlp(head.tlp()) + " · " + DeedWords.pap(head.pap()));
        return facts;
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? TEXT.get("unknown") : String.join(", ", names);
    }

    private Button[] steps(IncidentHead head) {
        Button open = Buttons.leading(TEXT.get("step.open"), Feather.MAXIMIZE_2, commands::open);
        open.setId("open-incident");
        if (head.mergedInto() != null) {
            return new Button[] {open, button("split", "step.split", Feather.GIT_BRANCH, commands::split)};
        }
        if (!head.state().isOpen()) {
            return new Button[] {open, button("reopen", "step.reopen", Feather.ROTATE_CCW, commands::reopen)};
        }
        return new Button[] {
            open,
            button("acknowledge", "step.acknowledge", Feather.EYE, commands::acknowledge),
            button("escalate", "step.escalate", Feather.CHEVRONS_UP, commands::escalate),
            button("close", "step.close", Feather.CHECK, commands::close)
        };
    }

    private static Button button(String id, String key, Feather icon, Runnable action) {
        Button button = Buttons.plain(TEXT.get(key), icon, action);
        button.setId(id);
        return button;
    }
}
