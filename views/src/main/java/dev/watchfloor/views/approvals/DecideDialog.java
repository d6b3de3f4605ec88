package dev.watchfloor.views.approvals;

import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.approvals.Approval.Verdict;
import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.CarriedFile;
import dev.watchfloor.views.parts.Facts;
import dev.watchfloor.views.parts.Plain;
import dev.watchfloor.views.parts.Segments;
import dev.watchfloor.views.response.ApprovalFiles;
import dev.watchfloor.views.response.PlanPage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Shows somebody else's plan whole, and takes yes or no to it. Enter decides nothing; Ctrl+Enter approves. FX thread only. */
final class DecideDialog {
    private static final Messages TEXT = Messages.of("approvals");
    private static final List<Duration> CHOICES =
            List.of(Duration.ofHours(1), Approvals.USUAL, Duration.ofHours(8), Approvals.LONGEST);

    private final Approvals approvals;
    private final Kit kit;
    private final KeyDialogs keys;
    private final Dialog dialog;
    private final TextField comment = new TextField();
    private final Segments<Duration> validity =
            new Segments<>(TEXT.get("decide.validity"), CHOICES, TimeFormat::length, Approvals.USUAL);
    private final Label problem = Sheet.words("", Styles.ERROR);
    private Incoming incoming;
    /** What was signed and could not be written yet: it is in the books, so it must not be lost. */
    private volatile byte @Nullable [] answer;

    DecideDialog(Approvals approvals, Kit kit, KeyDialogs keys, Incoming incoming) {
        this.approvals = approvals;
        this.kit = kit;
        this.keys = keys;
        this.incoming = incoming;
        dialog = new Dialog(
                TEXT.format("decide.title", Plain.line(incoming.request().plan().headline())));
        dialog.getStyleClass().add("wf-response");
        dialog.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        comment.setId("comment");
        comment.setPromptText(TEXT.get("decide.comment.prompt"));
        problem.setId("decide-problem");
    }

    void open() {
        kit.modals().show(dialog);
        show();
    }

    private void show() {
        say("");
        VBox page = new VBox(12, asking());
        if (incoming.canDecide()) {
            page.getChildren()
                    .addAll(
                            Sheet.field(TEXT.get("decide.comment"), comment),
                            Sheet.field(TEXT.get("decide.validity"), validity));
        }
        page.getChildren().addAll(problem, PlanPage.toRead(incoming.request().plan(), kit.times()));
        dialog.setBody(page);
        Button close = Buttons.plain(TEXT.get("close"), dialog::close);
        close.setId("decide-close");
        if (incoming.own()) {
            buttons("", close);
        } else if (incoming.from().isEmpty()) {
            Button trust = Buttons.leading(TEXT.get("decide.trust"), Feather.KEY, this::trust);
            trust.setId("decide-trust");
            buttons("", close, trust);
        } else if (answer != null) {
            Button save = Buttons.leading(TEXT.get("decide.save"), Feather.DOWNLOAD, () -> decide(Verdict.APPROVED));
            save.setId("decide-save");
            buttons("", close, save);
        } else {
            Button decline = Buttons.danger(TEXT.get("decline"), Feather.X, () -> decide(Verdict.DECLINED));
            decline.setId("decline");
            Button approve = Buttons.leading(TEXT.get("approve"), Feather.CHECK, () -> decide(Verdict.APPROVED));
            approve.setId("approve");
            buttons(TEXT.get("hint.decide"), close, decline, approve);
            comment.requestFocus();
            return;
        }
        close.requestFocus();
    }

    private void buttons(String hint, Button... row) {
        dialog.setButtons(row);
        dialog.setHint(hint);
    }

    private Node asking() {
        Plan plan = incoming.request().plan();
        Facts facts = new Facts();
        incoming.from()
                .ifPresent(key -> facts.text(
                        TEXT.get("decide.from"), Plain.line(key.card().name())));
        facts.mono(TEXT.get("fact.key"), incoming.request().requester().fingerprint())
                .mono(
                        TEXT.get("decide.asked"),
                        kit.times().stamp(incoming.request().made()))
                .mono(TEXT.get("decide.planned"), kit.times().stamp(plan.made()))
                .text(
                        TEXT.get("reason"),
                        plan.requests().stream()
                                .map(ResponseRequest::reason)
                                .map(Plain::line)
                                .distinct()
                                .collect(Collectors.joining("\n")));
        if (incoming.canDecide()) {
            return facts;
        }
        String name = Plain.line(incoming.request().requester().name());
        Label words = Sheet.words(
                incoming.own() ? TEXT.get("decide.own") : TEXT.format("decide.untrusted", name), Styles.NOTICE);
        words.setId("decide-notice");
        return new VBox(12, words, facts);
    }

    private void trust() {
        keys.trust(incoming.request().requester(), Set.of(), () -> {
            var unused = kit.bridge()
                    .load(
                            () -> Incoming.of(incoming.request(), approvals),
                            now -> {
                                incoming = now;
                                show();
                            },
                            this::say);
        });
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && (event.isShortcutDown() || event.isControlDown())) {
            // Whatever has the focus: a button would take it for Enter.
            event.consume();
            if (incoming.canDecide() && answer == null) {
                decide(Verdict.APPROVED);
            }
        }
    }

    /** Where the answer goes is asked first: what is signed is in the books. */
    private void decide(Verdict verdict) {
        String name = "watchfloor-approval-"
                + ApprovalFiles.shortened(incoming.request().plan().hash()) + ".json";
        kit.files().toWrite(TEXT.get("decide.save"), name).ifPresent(file -> sign(verdict, file));
    }

    private void sign(Verdict verdict, Path file) {
        String why = comment.getText();
        Duration counts = validity.value();
        dialog.setButtons();
        var unused = kit.bridge()
                .load(
                        () -> {
                            byte[] signed = answer;
                            if (signed == null) {
                                signed = approvals.decide(incoming.request(), verdict, counts, why);
                                answer = signed;
                            }
                            CarriedFile.write(file, signed);
                            return CarriedFile.name(file);
                        },
                        written -> {
                            dialog.close();
                            kit.navigator().announce(TEXT.format("decide.saved", written));
                        },
                        sentence -> {
                            show();
                            say(sentence);
                        });
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
    }
}
