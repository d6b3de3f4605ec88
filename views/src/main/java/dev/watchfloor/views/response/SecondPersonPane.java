package dev.watchfloor.views.response;

import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.approvals.Approval;
import dev.watchfloor.app.response.approvals.Decision;
import dev.watchfloor.app.response.approvals.Need;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Plain;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Which rules ask for a second person, who agreed until when, and what is missing. FX thread only. */
final class SecondPersonPane extends VBox {
    private static final Messages TEXT = Messages.of("response");

    private final Plan plan;
    private final ApprovalFiles files;
    private final TimeFormat times;
    private final VBox state = new VBox(8);
    private final Label said = words("", Styles.MUTED);
    private final Label problem = words("", Styles.ERROR);

    SecondPersonPane(Plan plan, ApprovalFiles files, TimeFormat times) {
        super(8);
        this.plan = plan;
        this.files = files;
        this.times = times;
        said.setId("second-person-said");
        problem.setId("second-person-problem");
        say(said, "");
        getChildren().addAll(state, said, problem);
    }

    Plan plan() {
        return plan;
    }

    /** What can be done while nobody agreed; what leads on is the last. */
    List<Button> buttons() {
        Button add = Buttons.plain(
                TEXT.get("second.add"), Feather.CORNER_DOWN_LEFT, () -> files.addApproval(plan.hash(), spoken()));
        add.setId("add-approval");
        Button save = Buttons.leading(TEXT.get("second.save"), Feather.SEND, () -> files.saveRequest(plan, spoken()));
        save.setId("save-request");
        save.setDefaultButton(true);
        Button here = Buttons.plain(TEXT.get("second.here"), Feather.USER_CHECK, () -> files.askBeside(plan, spoken()));
        here.setId("agree-here");
        return List.of(here, add, save);
    }

    void show(Agreement agreement) {
        state.getChildren().clear();
        switch (agreement) {
            case Agreement.NotNeeded _ -> {}
            case Agreement.Looking _ -> {
                rules(plan.refusals());
                state.getChildren().add(words(TEXT.get("second.looking"), Styles.MUTED));
            }
            case Agreement.Failed(String sentence) -> {
                rules(plan.refusals());
                state.getChildren().add(words(sentence, Styles.NOTICE));
            }
            case Agreement.Known(Need need) -> {
                if (need.isMet()) {
                    met(need);
                } else {
                    missing(need);
                }
            }
        }
    }

    private void met(Need need) {
        VBox box = new VBox(4, heading(TEXT.get(need.because().isEmpty() ? "second.gone" : "second.agreed")));
        box.getStyleClass().add("wf-rehearsed");
        box.setId("second-person-agreed");
        need.agreed().forEach(decision -> box.getChildren().add(words(agreed(decision), "label")));
        state.getChildren().add(box);
        if (!need.because().isEmpty()) {
            state.getChildren().add(words(TEXT.format("second.asked-by", names(need.because())), Styles.MUTED));
        }
    }

    private void missing(Need need) {
        rules(need.because());
        need.declined().forEach(decision -> {
            Label line = words(declined(decision), "label");
            line.setGraphic(Icons.of(Feather.X_CIRCLE));
            line.setId("second-person-declined");
            VBox box = new VBox(line);
            box.getStyleClass().add("wf-refusal");
            state.getChildren().add(box);
        });
        need.agreed().forEach(decision -> {
            Label line = words(agreed(decision), "label");
            line.setGraphic(Icons.of(Feather.CHECK));
            state.getChildren().add(line);
        });
        if (!need.missing().isEmpty()) {
            Label line = words(
                    TEXT.format(
                            "second.missing",
                            roles(need.missing()),
                            need.missing().size()),
                    "label");
            line.setId("second-person-missing");
            state.getChildren().add(line);
        }
        state.getChildren().add(words(TEXT.get("second.how"), Styles.MUTED));
    }

    private void rules(List<Plan.Refusal> because) {
        because.forEach(refusal -> state.getChildren().add(PlanPage.refusal(refusal)));
    }

    private String agreed(Decision decision) {
        Approval approval = decision.approval();
        return TEXT.format(
                "second.agreed.line",
                decision.name(),
                times.stamp(approval.decided()),
                times.stamp(approval.expires()),
                comment(approval));
    }

    private String declined(Decision decision) {
        Approval approval = decision.approval();
        return TEXT.format("second.declined.line", decision.name(), times.stamp(approval.decided()), comment(approval));
    }

    private static String comment(Approval approval) {
        return approval.comment().isEmpty() ? "" : TEXT.format("second.comment", Plain.line(approval.comment()));
    }

    private static String names(List<Plan.Refusal> because) {
        return because.stream().map(Plan.Refusal::rule).distinct().collect(Collectors.joining(", "));
    }

    private static String roles(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining(TEXT.get("second.and")));
    }

    private ApprovalFiles.Said spoken() {
        return new ApprovalFiles.Said() {
            @Override
            public void well(String sentence) {
                say(said, sentence);
            }

            @Override
            public void ill(String sentence) {
                say(problem, sentence);
            }
        };
    }

    private void say(Label place, String sentence) {
        for (Label line : List.of(said, problem)) {
            line.setText(line == place ? sentence : "");
            Fields.showWhen(line, !line.getText().isEmpty());
        }
    }

    private static Label heading(String text) {
        Label label = new Label(text, Icons.of(Feather.USER_CHECK));
        label.getStyleClass().add(Styles.HEADING);
        return label;
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(style);
        return label;
    }
}
