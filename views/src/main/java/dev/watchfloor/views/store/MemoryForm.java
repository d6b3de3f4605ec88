package dev.watchfloor.views.store;

import dev.watchfloor.app.timeline.MemoryBudget;
import dev.watchfloor.app.timeline.StoreReport;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How much memory the index uses, and how much it may. */
final class MemoryForm extends VBox {
    private static final Messages TEXT = Messages.of("store");
    private static final String DONE = "wf-settled";
    private static final double BAR_WIDTH = 160;

    private final MemoryModel model;
    private final Runnable onSet;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label used = new Label();
    private final Amount budget;
    private final Label sentence = new Label();

    /** @param holds what holds now @param onSet after another budget was set */
    MemoryForm(MemoryModel model, MemoryBudget holds, Pins pins, Runnable onSet) {
        super(10);
        this.model = model;
        this.onSet = onSet;
        bar.setPrefWidth(BAR_WIDTH);
        bar.setAccessibleText(TEXT.get("memory.title"));
        used.setId("store-memory");
        HBox use = new HBox(12, bar, used);
        use.setAlignment(Pos.CENTER_LEFT);
        budget = new Amount(
                "store-megabytes", TEXT.get("memory.most"), TEXT.get("memory.megabytes"), TEXT.get("memory.usual"));
        budget.setText(StoreWords.megabytes(holds.chosen()));
        budget.setOnTyped(model::forget, this::set);
        Button set = Buttons.plain(TEXT.get("memory.button"), this::set);
        set.setId("store-memory-set");
        HBox row = new HBox(12, budget, set);
        row.setAlignment(Pos.CENTER_LEFT);
        Label help = new Label(TEXT.format(
                "memory.help",
                StoreWords.size(holds.least()),
                StoreWords.size(holds.most()),
                StoreWords.size(holds.usual())));
        help.getStyleClass().add(Styles.FIELD_HELP);
        sentence.setId("store-memory-said");
        sentence.setWrapText(true);
        getChildren().addAll(use, row, help, sentence);
        pins.listen(model.saidProperty(), this::say);
        say(model.saidProperty().get());
    }

    void show(StoreReport report) {
        bar.setProgress(report.memoryBudget() == 0 ? 0 : (double) report.memoryUsed() / report.memoryBudget());
        used.setText(TEXT.format(
                "memory.used", StoreWords.size(report.memoryUsed()), StoreWords.size(report.memoryBudget())));
    }

    private void set() {
        model.set(budget.text());
    }

    private void say(MemoryModel.Said said) {
        sentence.setText(said.sentence());
        sentence.setVisible(!said.sentence().isEmpty());
        sentence.setManaged(!said.sentence().isEmpty());
        sentence.getStyleClass().removeAll(Styles.ERROR, Styles.NOTICE, DONE);
        sentence.getStyleClass()
                .add(
                        switch (said.kind()) {
                            case NOTHING -> Styles.NOTICE;
                            case SET -> DONE;
                            case REFUSED -> Styles.ERROR;
                        });
        if (said.kind() == MemoryModel.Kind.SET) {
            onSet.run();
        }
    }
}
