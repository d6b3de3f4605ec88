package dev.watchfloor.views.audit;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.audit.Anchor;
import dev.watchfloor.app.audit.AnchorState;
import dev.watchfloor.app.audit.AuditProof;
import dev.watchfloor.app.audit.StampFinding;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.QrMatrix;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.CarriedFile;
import dev.watchfloor.views.parts.Form;
import dev.watchfloor.views.parts.Mark;
import dev.watchfloor.views.parts.Plain;
import dev.watchfloor.views.parts.QrCode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Where it is noted how far the audit had come, and whose signatures count. FX thread only. */
final class AnchorsDialog {
    private static final Messages TEXT = Messages.of("anchors");

    private static final Duration SHORT = Duration.ofMinutes(1);

    private final Console console;
    private final Kit kit;
    private final AnchorsModel model;
    private final AnchorForms forms;
    private final Dialog dialog = new Dialog(TEXT.get("title"));
    private final VBox page = new VBox(14);
    private final Button note;

    AnchorsDialog(Console console, Kit kit) {
        this.console = console;
        this.kit = kit;
        model = new AnchorsModel(console.auditProof(), console.workstations(), kit.bridge(), this::draw);
        forms = new AnchorForms(console.auditProof(), kit, model::reload);
        note = Buttons.leading(TEXT.get("note"), Feather.ANCHOR, model::note);
        note.setId("note-anchor");
        dialog.setId("anchors");
        dialog.setPrefWidth(720);
        dialog.setBody(page);
        dialog.setButtons(Buttons.plain(TEXT.get("close"), dialog::close), note);
    }

    void open() {
        draw();
        kit.modals().show(dialog);
        note.requestFocus();
        model.reload();
    }

    private void draw() {
        // What had the focus is made anew; without another home it would go behind the dialog.
        boolean hadFocus = page.isFocusWithin();
        page.getChildren().clear();
        if (hadFocus) {
            note.requestFocus();
        }
        page.getChildren().add(Form.words(TEXT.get("why"), Styles.MUTED));
        if (!model.problem().isEmpty()) {
            page.getChildren().add(Form.words(model.problem(), Styles.NOTICE));
        }
        if (model.isNoting()) {
            page.getChildren().add(Form.words(TEXT.get("noting"), Styles.MUTED));
        }
        model.found()
                .ifPresentOrElse(
                        this::draw, () -> page.getChildren().add(Form.words(TEXT.get("looking"), Styles.MUTED)));
        model.newest().ifPresent(anchor -> page.getChildren().add(printed(anchor)));
    }

    private void draw(AnchorsModel.Found found) {
        VBox places = new VBox(8, heading("places"));
        found.places().forEach(place -> places.getChildren().add(place(place)));
        found.stamp().ifPresent(stamp -> places.getChildren().add(Form.words(stamped(stamp), Styles.MUTED)));
        if (found.unfit() > 0) {
            places.getChildren().add(Form.words(TEXT.format("stamps.unfit", found.unfit()), Styles.NOTICE));
        }
        Button change = administered(
                "change-anchors", TEXT.get("change"), Feather.EDIT_2, () -> forms.change(found.settings()));
        places.getChildren().add(change);
        VBox keys = new VBox(8, heading("keys"), Form.words(TEXT.get("keys.help"), Styles.MUTED));
        found.trusted().forEach(key -> keys.getChildren().add(key(key)));
        keys.getChildren().add(administered("trust-key", TEXT.get("trust"), Feather.PLUS, forms::trust));
        page.getChildren().addAll(places, keys);
    }

    private Node place(AnchorState place) {
        boolean fails = !place.problem().isEmpty();
        Instant time = place.time();
        Mark mark = fails
                ? new Mark(Feather.ALERT_TRIANGLE, TEXT.get("place.fails"), Mark.Tone.BAD)
                : time == null
                        ? new Mark(Feather.CLOCK, TEXT.get("place.unknown"), Mark.Tone.WARN)
                        : new Mark(Feather.CHECK, TEXT.get("place.good"), Mark.Tone.GOOD);
        Label name = new Label(Plain.line(place.place()));
        name.setWrapText(true);
        HBox head = new HBox(10, mark.tag(), name);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox row = new VBox(3, head, Form.words(last(place), Styles.MUTED));
        if (fails) {
            row.getChildren().add(Form.words(place.problem(), Styles.NOTICE));
        }
        return row;
    }

    private String last(AnchorState place) {
        Instant time = place.time();
        if (time == null) {
            return TEXT.get("place.never");
        }
        Duration age = Duration.between(time, kit.clock().instant());
        String entry = String.valueOf(place.entry());
        if (age.compareTo(SHORT) < 0) {
            return TEXT.format("place.now", entry, kit.times().stamp(time));
        }
        return TEXT.format(
                "place.last", entry, kit.times().stamp(time), TimeFormat.length(age.truncatedTo(ChronoUnit.MINUTES)));
    }

    private String stamped(StampFinding stamp) {
        Instant time = stamp.time();
        return TEXT.format(
                "stamps.last",
                String.valueOf(stamp.anchor().entry()),
                time == null ? "" : kit.times().stamp(time),
                Plain.line(stamp.authority()));
    }

    private Node key(AnchorsModel.Trusted key) {
        String name = key.name().isEmpty() ? TEXT.get("key.unnamed") : Plain.line(key.name());
        Label words = new Label(key.isOwn() ? TEXT.format("key.own", name) : name);
        Label fingerprint = Form.words(AuditProof.fingerprint(key.key()), Styles.MONO);
        VBox row = new VBox(3, words, fingerprint);
        if (!key.isOwn()) {
            Button away =
                    administered("untrust-key", TEXT.get("untrust"), Feather.X, () -> forms.distrust(key.key(), name));
            away.setAccessibleText(TEXT.format("untrust.title", name));
            row.getChildren().add(away);
        }
        return row;
    }

    private Node printed(Anchor anchor) {
        VBox box = new VBox(8, heading("printed"), Form.words(TEXT.get("printed.help"), Styles.MUTED));
        QrMatrix.of(anchor.line()).ifPresent(squares -> {
            box.getChildren().add(new QrCode(squares, TEXT.get("printed.qr")));
            Button save = Buttons.plain(TEXT.get("printed.save"), Feather.PRINTER, () -> save(anchor, squares));
            save.setId("save-anchor");
            box.getChildren().add(save);
        });
        TextArea line = new TextArea(anchor.line());
        line.setEditable(false);
        line.setWrapText(true);
        line.setPrefRowCount(4);
        line.setId("anchor-line");
        line.setAccessibleText(TEXT.get("printed.line"));
        line.getStyleClass().add(Styles.MONO);
        box.getChildren().add(line);
        return box;
    }

    private void save(Anchor anchor, QrMatrix squares) {
        kit.files().toWrite(TEXT.get("printed.save"), TEXT.get("printed.name")).ifPresent(file -> {
            var unused = kit.bridge()
                    .load(
                            () -> {
                                CarriedFile.write(file, AnchorPicture.svg(squares, anchor.line()));
                                return TEXT.format("printed.saved", CarriedFile.name(file));
                            },
                            kit.navigator()::announce,
                            kit.navigator()::announce);
        });
    }

    private Button administered(String id, String words, Feather icon, Runnable action) {
        Button button = Buttons.plain(words, icon, () -> kit.permits().before(Permission.ADMINISTER, action));
        button.setId(id);
        kit.permits().lacking(Permission.ADMINISTER).ifPresent(why -> {
            button.setDisable(true);
            button.setAccessibleHelp(why);
        });
        return button;
    }

    private static Label heading(String key) {
        Label heading = new Label(TEXT.get(key));
        heading.getStyleClass().add(Styles.HEADING);
        return heading;
    }
}
