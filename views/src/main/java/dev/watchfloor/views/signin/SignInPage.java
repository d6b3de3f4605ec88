package dev.watchfloor.views.signin;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.ProfileKind;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.CarriedFile;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The first page of the window: signs in where there is a sealed profile, and leads to the first run where not. */
public final class SignInPage {
    private static final Messages TEXT = Messages.of("signin");

    private final StackPane page = Card.page();
    private final Door door;
    private final Porch porch;
    private final Consumer<Console> onIn;

    /** @param onIn told of the console once, on the FX thread */
    public SignInPage(Door door, Porch porch, Consumer<Console> onIn) {
        this.door = door;
        this.porch = porch;
        this.onIn = onIn;
        page.setId("sign-in-page");
    }

    public Node node() {
        return page;
    }

    /** Looks what is behind the door and shows the way in. */
    public void begin() {
        Card.show(page, title(TEXT.get("title")), Card.words(TEXT.get("looking"), Styles.MUTED));
        var unused = porch.bridge().load(door::kind, this::show, this::failed);
    }

    private void show(ProfileKind kind) {
        switch (kind) {
            case SEALED -> signIn("");
            case NONE, UNSEALED -> new FirstRun(page, door, porch, kind, onIn).begin();
        }
    }

    private void failed(String sentence) {
        Label problem = Card.problem();
        problem.setText(sentence);
        Button again = Buttons.plain(TEXT.get("again"), this::begin);
        Card.show(page, title(TEXT.get("title")), problem, again);
        again.requestFocus();
    }

    /** @param done what was done before, or an empty sentence */
    private void signIn(String done) {
        Label said = Card.words(done, Styles.NOTICE);
        said.setId("done");
        said.setVisible(!done.isEmpty());
        said.setManaged(!done.isEmpty());
        VBox workstation = workstation();
        workstation.setVisible(false);
        workstation.setManaged(false);
        CredentialsForm<Console> form =
                new CredentialsForm<>(porch, null, TEXT.get("sign-in"), door::open, onIn, refused -> {
                    boolean isUntrusted = refused.reason() == SignInRefusedException.Reason.WORKSTATION;
                    workstation.setVisible(isUntrusted);
                    workstation.setManaged(isUntrusted);
                });
        Card.show(
                page,
                title(TEXT.get("title")),
                Card.words(TEXT.format("profile", door.place()), Styles.MUTED),
                said,
                form,
                workstation,
                otherWays());
        form.begin();
    }

    private FlowPane otherWays() {
        Hyperlink recover = new Hyperlink(TEXT.get("recover"));
        recover.setId("recover");
        recover.setOnAction(pressed -> new RecoveryPages(page, door, porch, this::signIn).begin());
        Hyperlink rotate = new Hyperlink(TEXT.get("rotate"));
        rotate.setId("rotate");
        rotate.setOnAction(pressed -> new RotationPage(page, door, porch, this::signIn).begin());
        return new FlowPane(16, 4, recover, rotate);
    }

    private VBox workstation() {
        Label said = Card.words("", Styles.NOTICE);
        said.setId("workstation-said");
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        Button save = Buttons.plain(
                TEXT.get("workstation.save"),
                Feather.DOWNLOAD,
                () -> porch.files()
                        .toWrite(TEXT.get("workstation.save"), "watchfloor-workstation.json")
                        .ifPresent(file -> save(file, said)));
        save.setId("save-request");
        Button open = Buttons.plain(
                TEXT.get("workstation.open"),
                Feather.UPLOAD,
                () -> porch.files().toRead(TEXT.get("workstation.open")).ifPresent(file -> open(file, said)));
        open.setId("open-answer");
        return new VBox(10, Card.words(TEXT.get("workstation.help"), Styles.MUTED), new HBox(8, save, open), said);
    }

    private void save(Path file, Label said) {
        var unused = porch.bridge()
                .load(
                        () -> {
                            var request = door.requestWorkstation();
                            CarriedFile.write(file, request.file());
                            return TEXT.format("workstation.saved", CarriedFile.name(file), request.number());
                        },
                        said::setText,
                        said::setText);
    }

    private void open(Path file, Label said) {
        var unused = porch.bridge()
                .load(
                        () -> {
                            door.acceptWorkstation(CarriedFile.read(file));
                            return TEXT.get("workstation.accepted");
                        },
                        said::setText,
                        said::setText);
    }

    static Label title(String words) {
        Label title = new Label(words, Icons.of(Feather.SHIELD));
        title.getStyleClass().add(Styles.TITLE);
        return title;
    }
}
