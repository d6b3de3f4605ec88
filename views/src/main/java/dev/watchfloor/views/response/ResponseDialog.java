package dev.watchfloor.views.response;

import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.RequestIcons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The sheet around a {@link ResponseFlow}: a page and fitting buttons for each stage. Enter goes on to what writes nothing
 * (the plan, the dry run), Ctrl+Enter applies the plan on screen, Escape goes back.
 */
final class ResponseDialog {
    private static final Messages TEXT = Messages.of("response");

    private static final String APPLY = "apply";

    private final Kit kit;
    private final ResponseFlow flow;
    private final RequestForm form;
    private final ApprovalFiles approvals;
    private final Dialog dialog;
    private @Nullable OutcomePage running;
    private @Nullable SecondPersonPane second;
    private boolean left;
    private boolean held;

    ResponseDialog(Kit kit, ResponseFlow flow, RequestForm form, ApprovalFiles approvals, Runnable onClosed) {
        this.kit = kit;
        this.flow = flow;
        this.form = form;
        this.approvals = approvals;
        this.dialog = new Dialog(form.title());
        dialog.getStyleClass().add("wf-response");
        dialog.setOnEscape(this::escape);
        dialog.setOnClosed(() -> {
            flow.close();
            onClosed.run();
        });
        dialog.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        dialog.addEventFilter(KeyEvent.KEY_RELEASED, event -> held = held && event.getCode() != KeyCode.ENTER);
        flow.stageProperty().subscribe((before, now) -> show(now));
    }

    void open() {
        show(flow.stage());
        kit.modals().show(dialog);
        form.firstField().requestFocus();
        if (form.isReady()) {
            readForm();
        }
    }

    private boolean escape() {
        boolean back =
                !form.isReady() && (flow.stage() instanceof Stage.Planned || flow.stage() instanceof Stage.Planning);
        if (back) {
            flow.back();
        }
        return back;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER) {
            return;
        }
        if (held) {
            // A key that is kept down repeats; what follows must be pressed after the page was there.
            event.consume();
            return;
        }
        held = true;
        if (!event.isShortcutDown() && !event.isControlDown()) {
            if (event.getTarget() instanceof Button button && APPLY.equals(button.getId())) {
                // Enter writes nothing, wherever the focus is.
                event.consume();
                flow.rehearse();
            } else if (flow.stage() instanceof Stage.Writing && event.getTarget() instanceof ToggleButton) {
                // One of several is chosen by arrows and space; Enter is the form's.
                event.consume();
                readForm();
            }
            return;
        }
        event.consume();
        switch (flow.stage()) {
            case Stage.Writing _ -> readForm();
            case Stage.Planned _ -> apply();
            case Stage.Planning _, Stage.Applying _, Stage.Reported _ -> {}
        }
    }

    /** Closes it while nothing is under way. */
    void close() {
        dialog.close();
    }

    private void show(Stage stage) {
        if (left) {
            sayEnd(stage);
            return;
        }
        dialog.dismissableProperty().set(!(stage instanceof Stage.Applying));
        if (!(stage instanceof Stage.Applying)) {
            running = null;
        }
        switch (stage) {
            case Stage.Writing writing -> writing(writing);
            case Stage.Planning _ -> planning();
            case Stage.Planned planned -> planned(planned);
            case Stage.Applying applying -> applying(applying);
            case Stage.Reported reported -> reported(reported);
        }
    }

    private void writing(Stage.Writing writing) {
        VBox page = new VBox(14);
        if (!writing.problem().isEmpty()) {
            Label problem = new Label(writing.problem());
            problem.setMaxWidth(Double.MAX_VALUE);
            problem.getStyleClass().add(Styles.NOTICE);
            page.getChildren().add(problem);
        }
        page.getChildren().add(form.node());
        Button next = Buttons.leading(TEXT.get("button.plan"), Feather.LIST, this::readForm);
        next.setId("see-plan");
        next.setDefaultButton(true);
        Button cancel = Buttons.plain(TEXT.get("button.cancel"), dialog::close);
        pages(form.title(), page, TEXT.get("hint.writing"), cancel, next);
        form.firstField().requestFocus();
    }

    private void readForm() {
        form.read().ifPresent(flow::plan);
    }

    private void planning() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(22, 22);
        HBox line = new HBox(12, turning, new Label(TEXT.get("planning")));
        line.setAlignment(Pos.CENTER_LEFT);
        pages(form.title(), line, TEXT.get("hint.refused"), Buttons.plain(TEXT.get("button.back"), flow::back));
        dialog.requestFocus();
    }

    private void planned(Stage.Planned planned) {
        Proposal proposal = planned.proposal();
        // Where nothing was written there is nothing to go back to.
        Button back = form.isReady()
                ? Buttons.plain(TEXT.get("button.cancel"), dialog::close)
                : Buttons.plain(TEXT.get("button.back"), flow::back);
        back.setId("back");
        SecondPersonPane pane = second(planned);
        PlanPage page = new PlanPage(proposal, planned.rehearsed(), kit.times(), intro(planned), pane);
        if (!planned.canApply()) {
            Button close = Buttons.plain(TEXT.get("button.close"), dialog::close);
            close.setId("close");
            List<Button> row = new ArrayList<>(form.isReady() ? List.of(close) : List.of(back, close));
            if (pane != null) {
                row.addAll(pane.buttons());
            }
            pages(
                    proposal.headline(),
                    page,
                    TEXT.get(pane == null ? "hint.refused" : "hint.waiting"),
                    row.toArray(Button[]::new));
            (pane == null ? row.getFirst() : row.getLast()).requestFocus();
            return;
        }
        Button rehearse = Buttons.leading(rehearseWords(planned.rehearsed()), Feather.SHIELD, flow::rehearse);
        rehearse.setId("rehearse");
        // Enter is always the one that writes nothing.
        rehearse.setDefaultButton(true);
        Button apply = Buttons.guarded(proposal.headline(), icon(proposal), this::apply);
        apply.setId(APPLY);
        Optional<String> lacking = kit.permits().lacking(Permission.ACT);
        apply.setDisable(lacking.isPresent());
        List<Button> row = new ArrayList<>(List.of(back));
        if (differs(planned.rehearsed())) {
            Button again = Buttons.plain(TEXT.get("button.again"), Feather.ROTATE_CW, flow::planAgain);
            again.setId("plan-again");
            row.add(again);
        }
        row.addAll(List.of(rehearse, apply));
        lacking.ifPresent(sentence -> page.getChildren().addFirst(lacking(sentence)));
        pages(proposal.headline(), page, TEXT.get("hint.planned"), row.toArray(Button[]::new));
        rehearse.requestFocus();
    }

    /** Ctrl+Enter comes here with the button disabled as well, and hears from the console itself why not. */
    private void apply() {
        kit.permits().before(Permission.ACT, flow::apply);
    }

    private static Label lacking(String sentence) {
        Label label = new Label(sentence);
        label.setId("lacking");
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(Styles.NOTICE);
        return label;
    }

    /** The same as long as the plan is, so that what it said stays. */
    private @Nullable SecondPersonPane second(Stage.Planned planned) {
        if (planned.agreement() instanceof Agreement.NotNeeded) {
            second = null;
        } else if (second == null || second.plan() != planned.proposal().plan()) {
            second = new SecondPersonPane(planned.proposal().plan(), approvals, kit.times());
        }
        if (second != null) {
            second.show(planned.agreement());
        }
        return second;
    }

    private static String intro(Stage.Planned planned) {
        if (planned.canApply() || planned.proposal().plan().refusals().isEmpty()) {
            return TEXT.get("plan.intro");
        }
        return TEXT.get(
                planned.agreement() instanceof Agreement.NotNeeded ? "plan.intro.refused" : "plan.intro.waiting");
    }

    private static Feather icon(Proposal proposal) {
        return RequestIcons.of(proposal.plan().requests().getFirst());
    }

    private static String rehearseWords(Rehearsed rehearsed) {
        return switch (rehearsed) {
            case Rehearsed.NotYet _ -> TEXT.get("button.rehearse");
            case Rehearsed.Running _ -> TEXT.get("button.rehearsing");
            case Rehearsed.Found _, Rehearsed.Failed _ -> TEXT.get("button.rehearse-again");
        };
    }

    private static boolean differs(Rehearsed rehearsed) {
        return rehearsed instanceof Rehearsed.Found(var run)
                && run.targets().stream().anyMatch(target -> target.differs());
    }

    private void applying(Stage.Applying applying) {
        if (running != null) {
            running.update(applying.outcomes());
            return;
        }
        running = OutcomePage.progress(applying);
        Button leave = Buttons.plain(TEXT.get("button.leave"), this::leave);
        leave.setId("leave");
        pages(applying.proposal().headline(), running, "", leave);
        leave.requestFocus();
    }

    /** What was begun goes on; the action centre shows it. */
    private void leave() {
        left = true;
        dialog.close();
        kit.navigator().announce(TEXT.get("left"));
    }

    private void sayEnd(Stage stage) {
        if (stage instanceof Stage.Reported reported) {
            long so = reported.outcomes().all().stream()
                    .filter(result -> result.verdict().isSo())
                    .count();
            kit.navigator()
                    .announce(TEXT.format(
                            "left.over",
                            reported.proposal().headline(),
                            so,
                            reported.outcomes().all().size()));
        }
    }

    private void reported(Stage.Reported reported) {
        Button close = Buttons.leading(TEXT.get("button.done"), dialog::close);
        close.setId("done");
        List<Button> row = new ArrayList<>();
        List<String> acts = ResponseFlow.actIds(reported);
        if (!acts.isEmpty()) {
            Button open = Buttons.plain(TEXT.get("button.actions"), Feather.CHECK_SQUARE, () -> {
                dialog.close();
                kit.navigator().showAction(acts.getFirst());
            });
            open.setId("open-actions");
            row.add(open);
        }
        if (flow.canUndo()) {
            Button undo = Buttons.plain(TEXT.get("button.undo"), Feather.CORNER_UP_LEFT, () -> flow.planUndo(reason()));
            undo.setId("undo");
            row.add(undo);
        }
        if (isLeft(reported)) {
            Button rest = Buttons.plain(TEXT.get("button.rest"), Feather.ROTATE_CW, flow::planRest);
            rest.setId("rest");
            row.add(rest);
        }
        row.add(close);
        pages(
                reported.proposal().headline(),
                OutcomePage.report(reported),
                TEXT.get("hint.reported"),
                row.toArray(Button[]::new));
        close.requestFocus();
    }

    /** What waits is tried again by itself. */
    private static boolean isLeft(Stage.Reported reported) {
        return !reported.problem().isEmpty()
                || reported.outcomes().all().stream()
                        .anyMatch(result ->
                                result.verdict().isFinal() && !result.verdict().isSo());
    }

    private String reason() {
        return TEXT.format("undo.reason", flow.reason());
    }

    private void pages(String title, Node page, String hint, Button... buttons) {
        dialog.setTitle(title);
        dialog.setBody(page);
        dialog.setHint(hint);
        dialog.setButtons(buttons);
    }
}
