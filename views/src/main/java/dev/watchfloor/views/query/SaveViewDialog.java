package dev.watchfloor.views.query;

import dev.watchfloor.app.savedviews.SavedView;
import dev.watchfloor.app.savedviews.SavedViews;
import dev.watchfloor.app.savedviews.ViewName;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Segments;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks what a view is called and which time is meant. */
final class SaveViewDialog {
    private static final Messages TEXT = Messages.of("query");

    private final SavedViews saved;
    private final Views views;
    private final Kit kit;
    private final List<SavedView> known;
    private final Dialog dialog = new Dialog(TEXT.get("save.title"));
    private final TextField name = new TextField();
    private final Label problem = new Label();
    private final Segments<Boolean> fixed;
    private final Button save = Buttons.leading(TEXT.get("save.save"), this::save);

    SaveViewDialog(SavedViews saved, Views views, Kit kit, List<SavedView> known) {
        this.saved = saved;
        this.views = views;
        this.kit = kit;
        this.known = known;
        fixed = new Segments<>(
                TEXT.get("save.time"),
                List.of(false, true),
                choice -> TEXT.get(choice ? "save.fixed" : "save.latest"),
                !views.isFollowing());
        name.setId("view-name");
        name.setPrefColumnCount(34);
        name.textProperty().subscribe(this::named);
        problem.setId("view-problem");
        problem.getStyleClass().add(Styles.ERROR);
        save.setId("view-save-now");
        save.setDefaultButton(true);
        Label called = new Label(TEXT.get("save.name"));
        called.getStyleClass().add(Styles.FIELD_LABEL);
        called.setLabelFor(name);
        Label time = new Label(TEXT.get("save.time"));
        time.getStyleClass().add(Styles.FIELD_LABEL);
        String text = views.present("", false).query();
        Label query = new Label(text.isEmpty() ? TEXT.get("save.everything") : text);
        query.getStyleClass().add(Styles.MONO);
        query.setWrapText(true);
        dialog.setBody(new VBox(10, query, called, name, time, fixed, problem));
        dialog.setButtons(Buttons.plain(TEXT.get("save.cancel"), dialog::close), save);
    }

    void open() {
        kit.modals().show(dialog);
        name.requestFocus();
    }

    private void named() {
        problem.setText("");
        String folded = ViewName.folded(name.getText().strip());
        boolean taken =
                known.stream().anyMatch(view -> ViewName.folded(view.name()).equals(folded));
        save.setText(TEXT.get(taken ? "save.replace" : "save.save"));
    }

    private void save() {
        SavedView view = views.present(name.getText(), fixed.value());
        var unused = kit.bridge()
                .load(
                        () -> {
                            saved.save(view);
                            return view;
                        },
                        kept -> {
                            dialog.close();
                            kit.navigator()
                                    .announce(TEXT.format(
                                            "save.saved", kept.name().strip()));
                        },
                        problem::setText);
    }
}
