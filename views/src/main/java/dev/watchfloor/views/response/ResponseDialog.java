package dev.watchfloor.views.response;

import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Modals;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The dialog around a {@link ResponseFlow}: a page and fitting buttons for each stage. */
final class ResponseDialog {
    private static final Messages TEXT = Messages.of("response");

    private final Modals modals;
    private final ResponseFlow flow;
    private final RequestForm form;
    private final Dialog dialog;

    ResponseDialog(Modals modals, ResponseFlow flow, RequestForm form, Runnable onClosed) {
        this.modals = modals;
        this.flow = flow;
        this.form = form;
        this.dialog = new Dialog(form.title());
        dialog.getStyleClass().add("wf-response");
        dialog.setOnClosed(() -> {
            flow.close();
            onClosed.run();
        });
        flow.stageProperty().subscribe((before, now) -> show(now));
    }

    void open() {
        show(flow.stage());
        modals.show(dialog);
        form.firstField().requestFocus();
    }

    private void show(Stage stage) {
        dialog.dismissableProperty().set(!(stage instanceof Stage.Applying));
        switch (stage) {
            case Stage.Writing writing -> writing(writing);
            case Stage.Planning _ -> planning();
            case Stage.Planned planned -> planned(planned.proposal());
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
        pages(form.title(), page, Buttons.plain(TEXT.get("button.cancel"), dialog::close), next);
        form.firstField().requestFocus();
    }

    private void readForm() {
        List<ResponseRequest> requests = form.read();
        if (!requests.isEmpty()) {
            flow.plan(form.title(), requests);
        }
    }

    private void planning() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(22, 22);
        HBox line = new HBox(12, turning, new Label(TEXT.get("planning")));
        line.setAlignment(Pos.CENTER_LEFT);
        Button back = Buttons.plain(TEXT.get("button.back"), flow::back);
        pages(form.title(), line, back);
        back.requestFocus();
    }

    private void planned(Proposal proposal) {
        Button back = Buttons.plain(TEXT.get("button.back"), flow::back);
        back.setId("back");
        if (!proposal.canApply()) {
            pages(
                    proposal.headline(),
                    new PlanPage(proposal),
                    back,
                    Buttons.plain(TEXT.get("button.close"), dialog::close));
            back.requestFocus();
            return;
        }
        Button apply = Buttons.danger(proposal.headline(), icon(proposal), flow::apply);
        apply.setId("apply");
        pages(proposal.headline(), new PlanPage(proposal), back, apply);
        // The red button is never the one that Enter happens to hit.
        back.requestFocus();
    }

    private void applying(Stage.Applying applying) {
        pages(applying.proposal().headline(), OutcomePage.progress(applying));
    }

    private void reported(Stage.Reported reported) {
        Button close = Buttons.leading(TEXT.get("button.done"), dialog::close);
        close.setId("done");
        List<Button> row = new ArrayList<>();
        if (flow.canUndo()) {
            Button undo = Buttons.plain(TEXT.get("button.undo"), Feather.CORNER_UP_LEFT, () -> flow.planUndo(reason()));
            undo.setId("undo");
            row.add(undo);
        }
        if (!reported.problem().isEmpty() || !reported.outcomes().stream().allMatch(ResponseDialog::isGood)) {
            row.add(Buttons.plain(TEXT.get("button.again"), Feather.ROTATE_CW, flow::planAgain));
        }
        row.add(close);
        pages(reported.proposal().headline(), OutcomePage.report(reported), row.toArray(Button[]::new));
        close.requestFocus();
    }

    private String reason() {
        return TEXT.format("undo.reason", flow.reason());
    }

    private static boolean isGood(Stage.Outcome outcome) {
        return outcome.result().verdict().isSo();
    }

    private static Feather icon(Proposal proposal) {
        return switch (proposal.plan().requests().getFirst()) {
            case ResponseRequest.Block _ -> Feather.SLASH;
            case ResponseRequest.Lift _ -> Feather.UNLOCK;
            case ResponseRequest.RevokeSessions _, ResponseRequest.RevokeUserSessions _ -> Feather.LOG_OUT;
            case ResponseRequest.AdoptDenylist _ -> Feather.KEY;
            case ResponseRequest.DisableUser _ -> Feather.USER_X;
            case ResponseRequest.EnableUser _ -> Feather.USER_CHECK;
            case ResponseRequest.ApproveDevice _, ResponseRequest.UnblockDevice _ -> Feather.CHECK_SQUARE;
            case ResponseRequest.BlockDevice _ -> Feather.X_SQUARE;
        };
    }

    private void pages(String title, Node page, Button... buttons) {
        dialog.setTitle(title);
        dialog.setBody(page);
        dialog.setButtons(buttons);
    }
}
