package dev.watchfloor.views.signin;

import dev.watchfloor.app.operators.Enrolment;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.QrMatrix;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.QrCode;
import java.time.Duration;
import java.time.InstantSource;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Hands a secret to an authenticator app, and goes on only when the app shows the right code. FX thread only. */
public final class EnrolmentPane extends VBox {
    private static final Messages TEXT = Messages.of("signin");

    private final TextField code = new TextField();

    public EnrolmentPane(Enrolment enrolment, InstantSource clock, Runnable onConfirmed) {
        super(12);
        TextField secret = new TextField(enrolment.totp().base32());
        secret.setEditable(false);
        secret.getStyleClass().add(Styles.MONO);
        secret.setId("secret");
        code.setId("enrol-code");
        Label problem = Card.problem();
        Runnable confirm = () -> {
            if (enrolment.isConfirmedBy(code.getText(), clock.instant())) {
                onConfirmed.run();
            } else {
                problem.setText(enrolment
                        .drift(code.getText(), clock.instant())
                        .map(EnrolmentPane::drifted)
                        .orElseGet(() -> TEXT.get("enrol.wrong")));
                code.selectAll();
                code.requestFocus();
            }
        };
        code.setOnAction(entered -> confirm.run());
        Button go = Buttons.leading(TEXT.get("enrol.confirm"), Feather.CHECK, confirm);
        go.setId("enrol-go");
        go.setMaxWidth(Double.MAX_VALUE);
        StackPane picture = new StackPane();
        picture.setAlignment(Pos.CENTER);
        QrMatrix.of(enrolment.uri())
                .ifPresent(squares -> picture.getChildren().add(new QrCode(squares, TEXT.get("enrol.qr"))));
        getChildren()
                .addAll(
                        Card.words(TEXT.get("enrol.help"), Styles.MUTED),
                        picture,
                        Card.field(TEXT.get("enrol.secret"), secret),
                        Card.field(TEXT.get("enrol.code"), code),
                        problem,
                        go);
    }

    private static String drifted(Duration ahead) {
        return TEXT.format(ahead.isNegative() ? "enrol.behind" : "enrol.ahead", TimeFormat.length(ahead.abs()));
    }

    /** Puts the cursor where the code goes. */
    public void begin() {
        code.requestFocus();
    }
}
