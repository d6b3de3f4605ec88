package dev.watchfloor.views.actions;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Action.State;
import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.ActionMarks;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The pane beside the table: one act target by target, or several together. FX thread only. */
final class ActionDetails {
    private static final Messages TEXT = Messages.of("actions");

    private final Console console;
    private final Kit kit;
    private final Responder responder;
    private final ActionsModel model;
    private final ActionCommands commands;
    private final List<Runnable> ticks = new ArrayList<>();
    private final List<Runnable> counts = new ArrayList<>();

    ActionDetails(Console console, Kit kit, Responder responder, ActionsModel model, ActionCommands commands) {
        this.console = console;
        this.kit = kit;
        this.responder = responder;
        this.model = model;
        this.commands = commands;
    }

    /** One act. */
    Node of(Action action) {
        ticks.clear();
        counts.clear();
        Details page =
                new Details(action.headline(), ActionMarks.of(action.state()).tag());
        notice(page, action);
        ContainmentPane containment = new ContainmentPane(console, kit, action.id());
        ticks.add(containment::tick);
        page.getChildren().add(containment);
        page.part(TEXT.get("details.targets"), targets(action))
                .actions(TEXT.get("details.next"), buttons(List.of(action)).toArray(Button[]::new));
        if (isIrreversible(action)) {
            page.words(TEXT.get(irreversible(action.request())), Styles.FIELD_HELP);
        }
        page.section(TEXT.get("details.action"), facts(action));
        tick();
        return page;
    }

    /** Key of the words for an act that there is no way back from. */
    private static String irreversible(ResponseRequest request) {
        return switch (request) {
            case ResponseRequest.AdoptDenylist _ -> "details.irreversible.list";
            case ResponseRequest.RequireEnrolment _ -> "details.irreversible.demand";
            default -> "details.irreversible.sessions";
        };
    }

    /** Several acts. */
    Node of(List<Action> actions) {
        ticks.clear();
        counts.clear();
        VBox rows = new VBox(10);
        actions.forEach(action -> rows.getChildren()
                .add(new VBox(4, ActionMarks.of(action.state()).tag(), wrapped(action.headline(), Styles.HEADING))));
        return new Details(TEXT.format("details.several", actions.size()))
                .section(TEXT.get("details.actions"), rows)
                .actions(TEXT.get("details.next"), buttons(actions).toArray(Button[]::new));
    }

    /** Once a second: writes again what changes by itself, without making the pane anew. */
    void tick() {
        ticks.forEach(Runnable::run);
        count();
    }

    /** Writes again how far targets are. */
    void count() {
        counts.forEach(Runnable::run);
    }

    private void notice(Details page, Action action) {
        switch (action.state()) {
            case WAITING -> {
                Label words = wrapped("", Styles.NOTICE);
                words.setMaxWidth(Double.MAX_VALUE);
                page.getChildren().add(words);
                ticks.add(() -> words.setText(waiting(action, kit.clock().instant())));
            }
            case INCOMPLETE -> page.words(TEXT.get("details.incomplete"), "wf-not-as-wished");
            case UNDONE -> link(page, "details.undone-by", action.undoneBy());
            case RUNNING, DONE -> {}
        }
        link(page, "details.undoes", action.undoes());
    }

    private String waiting(Action action, Instant now) {
        return TEXT.format(
                "details.waiting",
                TimeFormat.length(Duration.between(action.begun(), now)),
                kit.times().stamp(action.deadline()));
    }

    /** Words and the other act, which is shown when pressed. */
    private void link(Details page, String key, @Nullable String id) {
        if (id == null) {
            return;
        }
        Hyperlink other = new Hyperlink(model.find(id).map(Action::headline).orElse(id));
        other.setWrapText(true);
        other.setOnAction(pressed -> commands.show(id));
        page.getChildren().add(new VBox(2, wrapped(TEXT.get(key), Styles.MUTED), other));
    }

    private Node targets(Action action) {
        VBox cards = new VBox(8);
        action.steps().forEach(step -> {
            StepCard card = new StepCard(step);
            cards.getChildren().add(card);
            counts.add(() -> card.tick(
                    responder.underway().at(action.id(), step.target()),
                    action.request(),
                    kit.clock().instant()));
        });
        return cards;
    }

    private Facts facts(Action action) {
        Facts facts = new Facts()
                .text(TEXT.get("fact.by"), action.author())
                .text(TEXT.get("fact.reason"), action.request().reason())
                .mono(TEXT.get("fact.begun"), kit.times().stamp(action.begun()));
        if (action.request() instanceof ResponseRequest.Block block) {
            Instant until = block.until();
            facts.mono(
                    TEXT.get("fact.until"),
                    until == null ? TEXT.get("fact.until-lifted") : kit.times().stamp(until));
        }
        if (action.request().concerned().size() > 1) {
            facts.text(
                    TEXT.get("fact.networks"), Networks.texts(action.request().concerned()));
        }
        return facts.mono(TEXT.get("fact.id"), action.id());
    }

    private List<Button> buttons(List<Action> actions) {
        List<Button> buttons = new ArrayList<>();
        List<Action> undoable = actions.stream().filter(ActionWords::canUndo).toList();
        List<Action> waiting = actions.stream()
                .filter(action -> !ActionWords.waiting(action).isEmpty())
                .toList();
        if (!undoable.isEmpty()) {
            String words =
                    actions.size() == 1 ? TEXT.get("button.undo") : TEXT.format("button.undo-several", undoable.size());
            buttons.add(named("undo-action", Buttons.plain(words, Feather.CORNER_UP_LEFT, commands::undo)));
        }
        if (actions.size() == 1 && ActionWords.canFinish(actions.getFirst())) {
            buttons.add(named(
                    "finish-action", Buttons.plain(TEXT.get("button.finish"), Feather.ROTATE_CW, commands::finish)));
        }
        if (!waiting.isEmpty()) {
            buttons.add(named(
                    "give-up-action", Buttons.plain(TEXT.get("button.give-up"), Feather.X_CIRCLE, commands::giveUp)));
        }
        buttons.add(named(
                "copy-action",
                Buttons.plain(TEXT.format("button.copy", actions.size()), Feather.COPY, commands::copy)));
        return buttons;
    }

    private static Button named(String id, Button button) {
        button.setId(id);
        return button;
    }

    private static boolean isIrreversible(Action action) {
        boolean over = action.state() == State.DONE || action.state() == State.INCOMPLETE;
        return over && ActionWords.changed(action) && !ActionWords.canUndo(action);
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
