package dev.watchfloor.views.shell;

import dev.watchfloor.views.kit.Appearance;
import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Theme;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The screens at the left, icons with names; folded, the names become tooltips. */
final class Rail extends VBox {
    private static final Messages TEXT = Messages.of("shell");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    private final Map<Screen, Button> buttons = new EnumMap<>(Screen.class);
    private boolean folded;

    Rail(Consumer<Screen> onScreen, Appearance appearance, Runnable onHelp, Desk.Commands commands) {
        getStyleClass().add("wf-rail");
        for (Screen screen : Screen.values()) {
            Button button = item(icon(screen), name(screen), () -> onScreen.accept(screen));
            button.setId("rail-" + screen.name().toLowerCase(java.util.Locale.ROOT));
            buttons.put(screen, button);
            getChildren().add(button);
        }
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        Button theme = item(Feather.SUN, "", appearance::toggle);
        appearance.themeProperty().subscribe(now -> {
            theme.setText(now == Theme.DARK ? TEXT.get("rail.light") : TEXT.get("rail.dark"));
            theme.setGraphic(Icons.of(now == Theme.DARK ? Feather.SUN : Feather.MOON));
            rename(theme);
        });
        Button help = item(Feather.HELP_CIRCLE, TEXT.get("rail.help"), onHelp);
        Button fold = item(Feather.CHEVRONS_LEFT, TEXT.get("rail.fold"), () -> {});
        fold.setOnAction(pressed -> {
            folded = !folded;
            pseudoClassStateChanged(FOLDED, folded);
            fold.setGraphic(Icons.of(folded ? Feather.CHEVRONS_RIGHT : Feather.CHEVRONS_LEFT));
            lookupAll(".wf-rail-item").forEach(node -> rename((Button) node));
        });
        Button lock = item(Feather.LOCK, TEXT.get("rail.lock"), commands::lock);
        lock.setId("rail-lock");
        Button out = item(Feather.LOG_OUT, TEXT.get("rail.sign-out"), commands::signOut);
        out.setId("rail-sign-out");
        getChildren().addAll(gap, lock, out, theme, help, fold);
    }

    /** Marks where the operator is. */
    void show(Screen screen) {
        buttons.forEach((other, button) -> {
            button.pseudoClassStateChanged(CHOSEN, other == screen);
            button.setAccessibleRoleDescription(other == screen ? TEXT.get("rail.here") : "");
        });
    }

    private Button item(Feather icon, String name, Runnable action) {
        Button button = new Button(name, Icons.of(icon));
        button.getStyleClass().add("wf-rail-item");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(pressed -> action.run());
        rename(button);
        return button;
    }

    private void rename(Button button) {
        button.setAccessibleText(button.getText());
        button.setContentDisplay(folded ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        button.setTooltip(folded ? new Tooltip(button.getText()) : null);
    }

    private static Feather icon(Screen screen) {
        return switch (screen) {
            case TIMELINE -> Feather.ACTIVITY;
            case INCIDENTS -> Feather.ALERT_TRIANGLE;
            case SESSIONS -> Feather.USERS;
            case DEVICES -> Feather.SMARTPHONE;
            case DENYLIST -> Feather.SLASH;
            case INTELLIGENCE -> Feather.CROSSHAIR;
            case ACTIONS -> Feather.CHECK_SQUARE;
            case APPROVALS -> Feather.USER_CHECK;
            case RULES -> Feather.FILTER;
            case CONNECTORS -> Feather.LINK;
            case AUDIT -> Feather.FILE_TEXT;
            case OPERATORS -> Feather.SHIELD;
        };
    }

    static String name(Screen screen) {
        return switch (screen) {
            case TIMELINE -> TEXT.get("screen.timeline");
            case INCIDENTS -> TEXT.get("screen.incidents");
            case SESSIONS -> TEXT.get("screen.sessions");
            case DEVICES -> TEXT.get("screen.devices");
            case DENYLIST -> TEXT.get("screen.denylist");
            case INTELLIGENCE -> TEXT.get("screen.intelligence");
            case ACTIONS -> TEXT.get("screen.actions");
            case APPROVALS -> TEXT.get("screen.approvals");
            case RULES -> TEXT.get("screen.rules");
            case CONNECTORS -> TEXT.get("screen.connectors");
            case AUDIT -> TEXT.get("screen.audit");
            case OPERATORS -> TEXT.get("screen.operators");
        };
    }
}
