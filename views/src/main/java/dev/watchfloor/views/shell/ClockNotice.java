package dev.watchfloor.views.shell;

import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Buttons;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** A line that says that a code was right and nearly was not, until it is put away or a code agrees. FX thread only. */
final class ClockNotice extends HBox {
    private static final Messages TEXT = Messages.of("shell");

    private final Label words = new Label("", Icons.of(Feather.CLOCK));
    private Duration shown = Duration.ZERO;

    ClockNotice() {
        super(8);
        setId("clock-notice");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("wf-banner");
        words.getStyleClass().add("wf-banner-words");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = Buttons.icon(Feather.X, TEXT.get("clock.close"), () -> appear(false));
        close.setId("clock-notice-close");
        close.getStyleClass().add(atlantafx.base.theme.Styles.FLAT);
        getChildren().addAll(words, close);
        appear(false);
    }

    /** Once put away it comes back only for something else. @param ahead of the authenticator's clock; negative when behind */
    void show(Duration ahead) {
        if (ahead.equals(shown)) {
            return;
        }
        shown = ahead;
        if (!ahead.isZero()) {
            words.setText(
                    TEXT.format(ahead.isPositive() ? "clock.ahead" : "clock.behind", TimeFormat.length(ahead.abs())));
        }
        appear(!ahead.isZero());
    }

    private void appear(boolean isThere) {
        setVisible(isThere);
        setManaged(isThere);
    }
}
