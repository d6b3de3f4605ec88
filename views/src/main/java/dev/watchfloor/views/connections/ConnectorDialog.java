package dev.watchfloor.views.connections;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.intake.ConnectorDesk;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.app.intake.ConnectorType;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Adding and changing a connector: choose a type, fill in the form, test, save. */
final class ConnectorDialog {
    private static final Messages TEXT = Messages.of("connections");

    private final ConnectorDesk desk;
    private final Kit kit;
    private final Dialog dialog = new Dialog(TEXT.get("add.title"));
    private final ChecksPane checks = new ChecksPane();
    private final SamplePane sample = new SamplePane();
    private final Label problem = new Label();
    private final Button test = Buttons.plain(TEXT.get("test"), Feather.ACTIVITY, this::test);
    private final Button save = Buttons.leading(TEXT.get("save"), Feather.CHECK, this::save);
    private @Nullable ConnectorForm form;
    private @Nullable Pin running;
    private @Nullable ListeningTrial trial;

    ConnectorDialog(ConnectorDesk desk, Kit kit) {
        this.desk = desk;
        this.kit = kit;
        dialog.getStyleClass().add("wf-connector-dialog");
        dialog.setOnClosed(this::stop);
        problem.setWrapText(true);
        problem.setMaxWidth(Double.MAX_VALUE);
        problem.getStyleClass().add(Styles.NOTICE);
        test.setId("test");
        save.setId("save");
        save.setDefaultButton(true);
    }

    /** From the list of types on. */
    void add() {
        chooseType();
        kit.modals().show(dialog);
    }

    /** The form of a connector that is there. */
    void edit(ConnectorType type, ConnectorStatus status) {
        dialog.setTitle(TEXT.format("edit.title", status.name()));
        kit.modals().show(dialog);
        fill(new ConnectorForm(ConnectorEntry.editing(type, status)), Buttons.plain(TEXT.get("cancel"), dialog::close));
    }

    private void chooseType() {
        stop();
        dialog.setTitle(TEXT.get("add.title"));
        dialog.setBody(new TypeList(desk.types(), this::chosen));
        dialog.setButtons(Buttons.plain(TEXT.get("cancel"), dialog::close));
    }

    private void chosen(ConnectorType type) {
        dialog.setTitle(TEXT.format("add.type", type.displayName()));
        ConnectorEntry entry = ConnectorEntry.adding(
                type, desk.list().stream().map(ConnectorStatus::name).toList());
        fill(new ConnectorForm(entry), Buttons.plain(TEXT.get("back"), this::chooseType));
    }

    private void fill(ConnectorForm now, Button leave) {
        form = now;
        checks.clear();
        sample.clear();
        say("");
        dialog.setBody(new VBox(16, problem, now, checks, sample));
        dialog.setButtons(leave, test, save);
        now.requestFocus();
    }

    private void test() {
        ConnectorDraft draft = read();
        if (draft == null) {
            return;
        }
        stop();
        checks.running();
        sample.clear();
        ListeningTrial trying = new ListeningTrial();
        trial = trying;
        running = kit.bridge()
                .load(
                        () -> desk.test(draft, (atMost, stop) -> {
                            trying.listens(stop);
                            kit.bridge().onFx(() -> {
                                if (trial == trying) {
                                    checks.listening(atMost, stop);
                                    dialog.revealFrom(checks);
                                }
                            });
                        }),
                        trial -> {
                            checks.show(trial.checks());
                            sample.show(trial.sample());
                            dialog.revealFrom(checks);
                        },
                        checks::show);
    }

    private void save() {
        ConnectorDraft draft = read();
        if (draft == null || form == null) {
            return;
        }
        boolean existing = form.entry().existing();
        stop();
        busy(true);
        running = kit.bridge()
                .load(
                        () -> {
                            if (existing) {
                                desk.update(draft);
                            } else {
                                desk.add(draft);
                            }
                            return draft.name();
                        },
                        name -> {
                            busy(false);
                            dialog.close();
                            kit.navigator().announce(TEXT.format(existing ? "changed" : "added", name));
                        },
                        sentence -> {
                            busy(false);
                            say(sentence);
                        });
    }

    /** The draft, or null when something is wrong, which is then said. */
    private @Nullable ConnectorDraft read() {
        if (form == null) {
            return null;
        }
        ConnectorEntry entry = form.entry();
        Map<String, String> problems = entry.problems();
        form.showProblems(problems);
        say(problems.isEmpty() ? "" : TEXT.format("problems", problems.size()));
        return problems.isEmpty() ? entry.draft() : null;
    }

    private void busy(boolean busy) {
        dialog.dismissableProperty().set(!busy);
        test.setDisable(busy);
        save.setDisable(busy);
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
    }

    private void stop() {
        if (trial != null) {
            trial.end();
            trial = null;
        }
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
