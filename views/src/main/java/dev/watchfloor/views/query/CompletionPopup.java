package dev.watchfloor.views.query;

import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.Background;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/**
 * Below the field: what could stand at the caret. Comes while typing and with Ctrl+Space; the arrow keys choose, Tab and
 * Enter take, Escape closes. Enter with nothing chosen is the field's own. FX thread only.
 */
final class CompletionPopup {
    private static final Messages TEXT = Messages.of("query");
    private static final double ROW = 25;
    private static final int ROWS = 10;

    private final TextField field;
    private final Supplier<TimeRange> range;
    private final Background background;
    private final CompletionModel model;
    private final ObservableList<CompletionModel.Offer> offers = FXCollections.observableArrayList();
    private final ListView<CompletionModel.Offer> list = new ListView<>(offers);
    private final Popup popup = new Popup();
    private boolean wanted;
    private boolean pending;

    /** @param range in which values are counted */
    CompletionPopup(TextField field, EventStore store, Background background, Supplier<TimeRange> range) {
        this.field = field;
        this.range = range;
        this.background = background;
        model = new CompletionModel(store, background, this::show);
        list.setId("completion");
        list.getStyleClass().add("wf-completion");
        list.setFixedCellSize(ROW);
        list.setPrefWidth(430);
        list.setFocusTraversable(false);
        list.setAccessibleText(TEXT.get("complete.accessible"));
        list.setCellFactory(made -> new OfferCell());
        list.setOnMouseClicked(pressed -> take());
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        popup.getContent().add(list);
        popup.setOnAutoHide(gone -> close());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        field.addEventHandler(KeyEvent.KEY_TYPED, typed -> {
            if (!typed.isControlDown()
                    && !typed.getCharacter().isEmpty()
                    && typed.getCharacter().charAt(0) >= ' ') {
                wanted = true;
            }
        });
        field.textProperty().subscribe(this::changed);
        field.caretPositionProperty().subscribe(this::changed);
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                close();
            }
        });
    }

    /** Offers what could stand at the caret now. */
    void open() {
        wanted = true;
        model.look(field.getText(), field.getCaretPosition(), range.get());
    }

    void close() {
        wanted = false;
        model.forget();
    }

    /** Text and caret change one after the other: what stands here is only true after both. */
    private void changed() {
        if (wanted && !pending) {
            pending = true;
            background.onFx(() -> {
                pending = false;
                if (wanted && field.getText().isEmpty()) {
                    close();
                } else if (wanted) {
                    open();
                }
            });
        }
    }

    private void show() {
        CompletionModel.Offer chosen = list.getSelectionModel().getSelectedItem();
        offers.setAll(model.offers());
        if (!wanted || offers.isEmpty() || field.getScene() == null || !field.isFocused()) {
            popup.hide();
            return;
        }
        list.setPrefHeight(Math.min(ROWS, offers.size()) * ROW + 6);
        list.getSelectionModel().clearSelection();
        if (chosen != null) {
            list.getSelectionModel().select(chosen);
        }
        if (!popup.isShowing()) {
            Bounds place = field.localToScreen(field.getBoundsInLocal());
            if (place != null) {
                popup.show(field, place.getMinX(), place.getMaxY() + 3);
            }
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && event.isControlDown()) {
            open();
            event.consume();
        } else if (popup.isShowing()) {
            boolean used = switch (event.getCode()) {
                case DOWN -> move(1);
                case UP -> move(-1);
                case PAGE_DOWN -> move(ROWS);
                case PAGE_UP -> move(-ROWS);
                case TAB -> {
                    if (list.getSelectionModel().isEmpty()) {
                        move(1);
                    }
                    yield take();
                }
                case ENTER -> take();
                case ESCAPE -> {
                    close();
                    yield true;
                }
                default -> false;
            };
            if (used) {
                event.consume();
            }
        }
    }

    private boolean move(int rows) {
        int present = list.getSelectionModel().getSelectedIndex();
        int next = present < 0
                ? (rows > 0 ? 0 : offers.size() - 1)
                : Math.clamp((long) present + rows, 0, offers.size() - 1);
        list.getSelectionModel().clearAndSelect(next);
        list.scrollTo(Math.max(0, next - ROWS + 1));
        return true;
    }

    /** @return false when nothing is chosen */
    private boolean take() {
        CompletionModel.Offer chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            close();
            return false;
        }
        model.apply(field.getText(), chosen).ifPresent(applied -> {
            field.setText(applied.text());
            field.positionCaret(applied.caret());
        });
        // A field wants an operator next, an operator a value: what follows is offered at once.
        switch (chosen.proposal().kind()) {
            case FIELD, OPERATOR, SHORTHAND, KEYWORD -> open();
            case VALUE -> close();
        }
        return true;
    }

    /** A proposal with what it is, or how many events have it. */
    private static final class OfferCell extends ListCell<CompletionModel.Offer> {
        private final Label words = new Label();
        private final Label kind = new Label();
        private final HBox row;

        OfferCell() {
            words.getStyleClass().add(Styles.MONO);
            words.setMinWidth(0);
            kind.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
            kind.setMinWidth(USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            row = new HBox(10, words, gap, kind);
            row.setMaxWidth(400);
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(CompletionModel.@Nullable Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            if (empty || offer == null) {
                setGraphic(null);
                return;
            }
            words.setText(offer.proposal().label());
            kind.setText(offer.events() >= 0 ? String.format(Locale.ENGLISH, "%,d", offer.events()) : kind(offer));
            setGraphic(row);
            setAccessibleText(words.getText() + ", " + kind.getText());
        }

        private static String kind(CompletionModel.Offer offer) {
            return switch (offer.proposal().kind()) {
                case FIELD -> TEXT.get("complete.field");
                case SHORTHAND -> TEXT.get("complete.shorthand");
                case OPERATOR -> TEXT.get("complete.operator");
                case KEYWORD -> TEXT.get("complete.keyword");
                case VALUE -> TEXT.get("complete.value");
            };
        }
    }
}
