package dev.watchfloor.views.operators;

import dev.watchfloor.app.operators.OperatorSession;
import dev.watchfloor.app.operators.OwnKeys;
import dev.watchfloor.app.operators.factors.HeldKey;
import dev.watchfloor.app.operators.factors.RegisteredKey;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Form;
import dev.watchfloor.views.parts.Plain;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The operator's own security keys: which there are, one more, one less. FX thread only. */
final class OwnKeysDialog {
    private static final Messages TEXT = Messages.of("operators");

    private final OwnKeys keys;
    private final OperatorSession session;
    private final Kit kit;
    private final Consumer<String> problem;

    /** @param problem where it is said that they cannot be read */
    OwnKeysDialog(OwnKeys keys, OperatorSession session, Kit kit, Consumer<String> problem) {
        this.keys = keys;
        this.session = session;
        this.kit = kit;
        this.problem = problem;
    }

    void open() {
        var unused = kit.bridge().load(keys::list, this::show, problem);
    }

    private void show(List<RegisteredKey> known) {
        Dialog dialog = new Dialog(TEXT.get("keys.title"));
        VBox body = new VBox(10, Form.words(TEXT.get("keys.help"), Styles.MUTED));
        if (known.isEmpty()) {
            body.getChildren().add(Form.words(TEXT.get("keys.none"), Styles.MUTED));
        }
        for (RegisteredKey key : known) {
            body.getChildren().add(row(dialog, key, known.indexOf(key)));
        }
        dialog.setBody(body);
        Button close = Buttons.plain(TEXT.get("keys.close"), dialog::close);
        if (kit.securityKeys().isInstalled()) {
            Button add = Buttons.leading(TEXT.get("keys.add"), Feather.PLUS, () -> {
                dialog.close();
                add();
            });
            add.setId("key-add");
            dialog.setButtons(close, add);
        } else {
            Label missing = Form.words(TEXT.get("keys.missing"), Styles.NOTICE);
            missing.setId("keys-missing");
            body.getChildren().add(missing);
            dialog.setButtons(close);
        }
        kit.modals().show(dialog);
        close.requestFocus();
    }

    private Node row(Dialog dialog, RegisteredKey key, int number) {
        Label name = new Label(Plain.line(key.name()));
        Label since = Form.words(TEXT.format("keys.since", kit.times().stamp(key.registered())), Styles.MUTED);
        HBox.setHgrow(since, Priority.ALWAYS);
        Button remove = Buttons.plain(TEXT.get("keys.remove"), Feather.TRASH_2, () -> {
            dialog.close();
            remove(key);
        });
        remove.setId("key-remove-" + number);
        remove.setAccessibleText(TEXT.format("keys.remove.title", Plain.line(key.name())));
        HBox row = new HBox(12, name, since, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void add() {
        TextField name = new TextField();
        name.setId("key-name");
        PasswordField pin = OwnSignIn.secret("key-new-pin");
        Label touch = Form.words("", Styles.NOTICE);
        touch.setId("key-touch");
        touch.visibleProperty().bind(touch.textProperty().isNotEmpty());
        touch.managedProperty().bind(touch.textProperty().isNotEmpty());
        OwnProof proof = proof();
        AtomicReference<@Nullable HeldKey> asked = new AtomicReference<>();
        new Form(kit, TEXT.get("keys.add.title"), () -> {
                    HeldKey held = asked.get();
                    if (held != null) {
                        held.cancel();
                    }
                })
                .whenRefused(() -> {
                    proof.factor.settle();
                    touch.setText("");
                })
                .open(
                        TEXT.get("keys.add.go"),
                        name,
                        () -> {
                            String wanted = name.getText();
                            HeldKey held = held(pin, touch);
                            asked.set(held);
                            return proof.with(credentials -> {
                                try (held) {
                                    return TEXT.format(
                                            "keys.added",
                                            keys.add(credentials, wanted, held).name());
                                }
                            });
                        },
                        kit.navigator()::announce,
                        Form.words(TEXT.get("keys.add.help"), Styles.MUTED),
                        Form.field(TEXT.get("keys.name"), name),
                        Form.field(TEXT.get("keys.pin"), pin),
                        Form.field(TEXT.get("own.old"), proof.password),
                        proof.factor,
                        touch);
    }

    private HeldKey held(PasswordField pin, Label touch) {
        char[] typed = pin.getText().toCharArray();
        try {
            return new HeldKey(
                    kit.securityKeys(), typed, () -> kit.bridge().onFx(() -> touch.setText(TEXT.get("keys.touch"))));
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private void remove(RegisteredKey key) {
        OwnProof proof = proof();
        new Form(kit, TEXT.format("keys.remove.title", Plain.line(key.name())))
                .whenRefused(proof.factor::settle)
                .open(
                        TEXT.get("keys.remove.go"),
                        proof.password,
                        () -> proof.with(credentials -> {
                            keys.remove(credentials, key.name());
                            return TEXT.format("keys.removed", key.name());
                        }),
                        kit.navigator()::announce,
                        Form.words(TEXT.get("keys.remove.help"), Styles.NOTICE),
                        Form.field(TEXT.get("own.old"), proof.password),
                        proof.factor);
    }

    private OwnProof proof() {
        return new OwnProof(session.operator().name(), kit);
    }
}
