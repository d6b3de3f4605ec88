package dev.watchfloor.views.query;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.QueryText;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** One condition of the query, written as it could be typed. FX thread only. */
final class QueryChip extends HBox {
    private static final Messages TEXT = Messages.of("query");
    private static final PseudoClass NEGATED = PseudoClass.getPseudoClass("negated");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass EDITED = PseudoClass.getPseudoClass("edited");
    private static final double WIDEST = 340;

    private final Query condition;
    private final boolean enabled;
    private final Deeds deeds;
    private final Button words;

    /** What can be done with a chip. */
    interface Deeds {
        void edit(QueryChip chip);

        void remove(QueryChip chip);

        void invert(QueryChip chip);

        /** Off: the condition stays in sight and has no effect. On: it has one again. */
        void toggle(QueryChip chip);

        void copy(QueryChip chip);

        void copyAll();

        /** Moves the focus to the chip so many places to the right, or into the field behind the last. */
        void move(QueryChip chip, int places);
    }

    /** @param enabled whether the condition has an effect */
    QueryChip(Query condition, boolean enabled, Deeds deeds) {
        this.condition = condition;
        this.enabled = enabled;
        this.deeds = deeds;
        String text = text();
        words = Buttons.plain(text, () -> deeds.edit(this));
        words.setMinWidth(0);
        words.setMaxWidth(WIDEST);
        words.setMnemonicParsing(false);
        words.getStyleClass().addAll(Styles.MONO, "wf-chip-words");
        words.setTooltip(new Tooltip(text + "\n" + TEXT.get("chip.tip")));
        words.setAccessibleText(TEXT.format(enabled ? "chip.accessible" : "chip.accessibleOff", text));
        Button remove = Buttons.icon(Feather.X, TEXT.format("chip.remove", text), () -> deeds.remove(this));
        remove.setFocusTraversable(false);
        remove.getStyleClass().add("wf-chip-remove");
        getStyleClass().add(Styles.CHIP);
        getChildren().addAll(words, remove);
        pseudoClassStateChanged(NEGATED, condition instanceof Query.Not);
        pseudoClassStateChanged(OFF, !enabled);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals(".")) {
                menu().show(this, Side.BOTTOM, 0, 2);
                event.consume();
            }
        });
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            menu().show(this, Side.BOTTOM, 0, 2);
            event.consume();
        });
    }

    Query condition() {
        return condition;
    }

    boolean isEnabled() {
        return enabled;
    }

    /** The condition as KQL. */
    String text() {
        return QueryText.write(condition);
    }

    void setEdited(boolean now) {
        pseudoClassStateChanged(EDITED, now);
    }

    @Override
    public void requestFocus() {
        words.requestFocus();
    }

    private void keyPressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE) {
            deeds.remove(this);
        } else if (code == KeyCode.LEFT) {
            deeds.move(this, -1);
        } else if (code == KeyCode.RIGHT) {
            deeds.move(this, 1);
        } else {
            return;
        }
        event.consume();
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        menu.setId("chip-menu");
        String invert = condition instanceof Query.Not ? "chip.include" : "chip.exclude";
        menu.getItems()
                .setAll(List.of(
                        ValueMenu.item("chip-edit", TEXT.get("chip.edit"), Feather.EDIT_2, () -> deeds.edit(this)),
                        ValueMenu.item("chip-invert", TEXT.get(invert), Feather.REPEAT, () -> deeds.invert(this)),
                        ValueMenu.item(
                                "chip-toggle",
                                TEXT.get(enabled ? "chip.off" : "chip.on"),
                                enabled ? Feather.EYE_OFF : Feather.EYE,
                                () -> deeds.toggle(this)),
                        new SeparatorMenuItem(),
                        ValueMenu.item("chip-copy", TEXT.get("chip.copy"), Feather.COPY, () -> deeds.copy(this)),
                        ValueMenu.item("chip-copy-all", TEXT.get("chip.copyAll"), Feather.COPY, deeds::copyAll),
                        new SeparatorMenuItem(),
                        ValueMenu.item("chip-remove", TEXT.get("chip.take"), Feather.X, () -> deeds.remove(this))));
        return menu;
    }
}
