package dev.watchfloor.views.kit;

import dev.watchfloor.app.operators.SecondFactor;
import dev.watchfloor.app.operators.factors.HeldKey;
import dev.watchfloor.app.operators.factors.SecurityKeyDevice;
import java.util.Arrays;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Where somebody gives their second factor: a code, or, where libfido2's tools are, the PIN of their security key, which
 * then waits to be touched. Gone from the window, it waits no more. FX thread only.
 */
public final class SecondFactorField extends VBox {
    private static final Messages TEXT = Messages.of("kit");

    private final FxBridge bridge;
    private final SecurityKeyDevice device;
    private final String codeName;
    private final Label name = new Label();
    private final TextField code = new TextField();
    private final PasswordField pin = new PasswordField();
    private final Button swap = new Button();
    private final Label touch = new Label(TEXT.get("key.touch"), Icons.of(Feather.KEY));
    private final Button cancel = new Button(TEXT.get("key.cancel"), Icons.of(Feather.X));
    private final HBox waiting = new HBox(10, touch, cancel);
    private boolean isKey;
    private @Nullable HeldKey asked;

    /**
     * @param id of the code's field; the others' begin with it
     * @param codeName what stands above the code
     * @param codePrompt and in it; empty for nothing
     */
    public SecondFactorField(FxBridge bridge, SecurityKeyDevice device, String id, String codeName, String codePrompt) {
        super(5);
        this.bridge = bridge;
        this.device = device;
        this.codeName = codeName;
        name.getStyleClass().add(Styles.FIELD_LABEL);
        code.setId(id);
        code.setPromptText(codePrompt);
        code.setAccessibleText(codeName);
        pin.setId(id + "-pin");
        pin.setAccessibleText(TEXT.get("key.pin"));
        swap.setId(id + "-swap");
        swap.getStyleClass().addAll(atlantafx.base.theme.Styles.FLAT, atlantafx.base.theme.Styles.SMALL);
        swap.setOnAction(pressed -> swap());
        touch.setId(id + "-touch");
        touch.setWrapText(true);
        cancel.setId(id + "-cancel");
        cancel.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        cancel.setMinWidth(Button.USE_PREF_SIZE);
        cancel.setOnAction(pressed -> cancel());
        waiting.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        sceneProperty().addListener((scene, was, now) -> {
            if (now == null) {
                cancel();
            }
        });
        show();
    }

    /** What happens at Enter. */
    public void setOnAction(Runnable action) {
        code.setOnAction(entered -> action.run());
        pin.setOnAction(entered -> action.run());
    }

    /** What was typed, which is gone from the screen then; closed by who takes it. A key waits until {@link #settle}. */
    public SecondFactor take() {
        if (!isKey) {
            SecondFactor typed = new SecondFactor.Code(code.getText());
            code.clear();
            return typed;
        }
        char[] typed = pin.getText().toCharArray();
        HeldKey held = new HeldKey(device, typed, () -> bridge.onFx(() -> touch.setVisible(true)));
        Arrays.fill(typed, '\0');
        pin.clear();
        touch.setVisible(false);
        asked = held;
        show();
        return new SecondFactor.Key(held);
    }

    /** Stops saying that a key waits: it was taken or refused. */
    public void settle() {
        asked = null;
        show();
    }

    /** Gives up the key that waits, if one does. */
    public void cancel() {
        if (asked != null) {
            asked.cancel();
        }
    }

    /** Typed text must not wait in the scene graph. */
    public void clear() {
        code.clear();
        pin.clear();
    }

    @Override
    public void requestFocus() {
        (isKey ? pin : code).requestFocus();
    }

    private void swap() {
        isKey = !isKey;
        clear();
        show();
        requestFocus();
    }

    private void show() {
        name.setText(isKey ? TEXT.get("key.pin") : codeName);
        name.setLabelFor(isKey ? pin : code);
        swap.setText(TEXT.get(isKey ? "key.use-code" : "key.use"));
        getChildren().setAll(name, isKey ? pin : code);
        if (asked != null) {
            getChildren().add(waiting);
        } else if (device.isInstalled()) {
            getChildren().add(swap);
        }
    }
}
