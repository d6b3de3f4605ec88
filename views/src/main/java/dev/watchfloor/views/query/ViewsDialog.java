package dev.watchfloor.views.query;

import dev.watchfloor.app.savedviews.SavedView;
import dev.watchfloor.app.savedviews.SavedViews;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Frame;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** All saved views, to be renamed and taken away; the last that was taken away can be put back. */
final class ViewsDialog {
    private static final Messages TEXT = Messages.of("query");

    private final SavedViews saved;
    private final Kit kit;
    private final Dialog dialog = new Dialog(TEXT.get("views.title"));
    private final VBox rows = new VBox(6);
    private final HBox undo = new HBox(10);
    private final Label removedName = new Label();
    private final Label problem = new Label();
    private @Nullable SavedView removed;

    ViewsDialog(SavedViews saved, Kit kit) {
        this.saved = saved;
        this.kit = kit;
        Button back = Buttons.plain(TEXT.get("views.undo"), Feather.CORNER_UP_LEFT, this::putBack);
        back.setId("view-undo");
        undo.setAlignment(Pos.CENTER_LEFT);
        undo.getChildren().setAll(removedName, back);
        problem.getStyleClass().add(Styles.ERROR);
        dialog.setBody(new VBox(12, rows, undo, problem));
        Button close = Buttons.leading(TEXT.get("views.close"), dialog::close);
        dialog.setButtons(close);
        showRemoved(null);
    }

    void open() {
        kit.modals().show(dialog);
        load();
    }

    private void load() {
        ask(saved::list, this::show);
    }

    private <T> void ask(Callable<T> question, java.util.function.Consumer<T> answer) {
        var unused = kit.bridge()
                .load(
                        question,
                        found -> {
                            problem.setText("");
                            answer.accept(found);
                        },
                        problem::setText);
    }

    private void show(List<SavedView> views) {
        rows.getChildren().setAll(views.stream().map(this::row).toList());
        if (views.isEmpty()) {
            rows.getChildren().setAll(new Label(TEXT.get("views.none")));
        }
    }

    private Node row(SavedView view) {
        TextField name = new TextField(view.name());
        name.setAccessibleText(TEXT.format("views.nameOf", view.name()));
        name.setPrefColumnCount(20);
        Label query = new Label(view.query().isEmpty() ? TEXT.get("save.everything") : view.query());
        query.getStyleClass().addAll(Styles.MUTED, Styles.MONO);
        query.setMinWidth(0);
        query.setMaxWidth(230);
        HBox.setHgrow(query, Priority.ALWAYS);
        Button rename = Buttons.plain(TEXT.get("views.rename"), () -> rename(view, name.getText()));
        rename.disableProperty().bind(name.textProperty().isEqualTo(view.name()));
        name.setOnAction(entered -> rename(view, name.getText()));
        Button remove = Buttons.icon(Feather.TRASH_2, TEXT.format("views.remove", view.name()), () -> remove(view));
        remove.getStyleClass().add("wf-view-remove");
        HBox row = new HBox(8, name, query, Frame.gap(), rename, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void rename(SavedView view, String name) {
        ask(
                () -> {
                    saved.rename(view.name(), name);
                    return saved.list();
                },
                this::show);
    }

    private void remove(SavedView view) {
        ask(() -> saved.remove(view.name()), taken -> {
            showRemoved(taken.orElse(null));
            load();
        });
    }

    private void putBack() {
        SavedView view = removed;
        if (view != null) {
            ask(
                    () -> {
                        saved.save(view);
                        return saved.list();
                    },
                    views -> {
                        showRemoved(null);
                        show(views);
                    });
        }
    }

    private void showRemoved(@Nullable SavedView view) {
        removed = view;
        removedName.setText(view == null ? "" : TEXT.format("views.removed", view.name()));
        undo.setVisible(view != null);
        undo.setManaged(view != null);
    }
}
