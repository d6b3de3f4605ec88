package dev.watchfloor.views.signin;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.ProfileKind;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.NewPassword;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/**
 * Makes a profile, or seals one of an earlier version: name and password, the authenticator app, the codes to keep, and only
 * then anything is written. FX thread only.
 */
final class FirstRun {
    private static final Messages TEXT = Messages.of("signin");

    private final StackPane page;
    private final Door door;
    private final Porch porch;
    private final ProfileKind kind;
    private final Consumer<Console> onIn;
    private final TextField name = new TextField();
    private final NewPassword password;
    private final Label preparation = Card.words("", Styles.FIELD_HELP);
    private final Label problem = Card.problem();
    private boolean preparing;

    FirstRun(StackPane page, Door door, Porch porch, ProfileKind kind, Consumer<Console> onIn) {
        this.page = page;
        this.door = door;
        this.porch = porch;
        this.kind = kind;
        this.onIn = onIn;
        password = new NewPassword(porch.bridge(), "password", TEXT.get("password"), name::getText);
        password.setOnAction(this::prepare);
        name.setId("name");
    }

    void begin() {
        Button next = Buttons.leading(TEXT.get("first.next"), Feather.ARROW_RIGHT, this::prepare);
        next.setId("go");
        next.setMaxWidth(Double.MAX_VALUE);
        name.setOnAction(entered -> password.requestFocus());
        boolean isNew = kind == ProfileKind.NONE;
        Card.show(
                page,
                title(),
                Card.words(TEXT.get(isNew ? "first.help" : "first.seal.help"), Styles.MUTED),
                Card.words(TEXT.format("profile", door.place()), Styles.MUTED),
                Card.field(TEXT.get("name"), name),
                password,
                preparation,
                problem,
                next);
        name.requestFocus();
    }

    private Label title() {
        return SignInPage.title(TEXT.get(kind == ProfileKind.NONE ? "first.title" : "first.seal"));
    }

    private void prepare() {
        if (preparing) {
            return;
        }
        preparing = true;
        problem.setText("");
        preparation.setText(TEXT.get("first.preparing"));
        String operator = name.getText();
        var unused = porch.bridge()
                .load(password.with(typed -> door.prepare(operator, typed)), this::enrol, sentence -> {
                    preparing = false;
                    preparation.setText("");
                    problem.setText(sentence);
                });
    }

    private void enrol(Door.First first) {
        password.clear();
        new TakeAlongPages(page, porch, () -> leave(first), () -> create(first))
                .show(first.enrolment(), first.recoveryCode());
    }

    /** Nothing was written. */
    private void leave(Door.First first) {
        first.close();
        again("");
    }

    private void again(String sentence) {
        preparing = false;
        preparation.setText("");
        begin();
        problem.setText(sentence);
    }

    private void create(Door.First first) {
        ProgressBar bar = new ProgressBar(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        Card.show(page, title(), Card.words(TEXT.get("first.making"), Styles.MUTED), bar);
        var unused = porch.bridge()
                .load(
                        () -> {
                            try (first) {
                                return first.create(done -> porch.bridge().onFx(() -> bar.setProgress(done)));
                            }
                        },
                        onIn,
                        this::again);
    }
}
