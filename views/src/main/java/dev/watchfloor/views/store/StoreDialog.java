package dev.watchfloor.views.store;

import dev.watchfloor.app.Console;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Latest;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What the store holds, what it keeps and what its index may take; read again while it is open. FX thread only. */
final class StoreDialog {
    private static final Messages TEXT = Messages.of("store");
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Console console;
    private final Kit kit;
    private final RetentionModel retention;
    private final Dialog dialog = new Dialog(TEXT.get("title"));
    private final Pins pins = new Pins();
    private final Latest looks;
    private final StoreFacts facts;
    private final MemoryForm memory;
    private final Label problem = new Label();

    /** @param first what it shows at first @param onClosed after it was closed, however that came */
    StoreDialog(Console console, Kit kit, RetentionModel retention, Look first, Runnable onClosed) {
        this.console = console;
        this.kit = kit;
        this.retention = retention;
        looks = kit.bridge().latest();
        facts = new StoreFacts(kit.times());
        memory = new MemoryForm(new MemoryModel(console.memory(), kit.bridge()), first.memory(), pins, this::look);
        problem.setId("store-problem");
        problem.getStyleClass().add(Styles.ERROR);
        VBox body = new VBox(
                18,
                problem,
                facts,
                section(TEXT.get("keep.title"), new RetentionForm(retention, first.policy(), kit.times(), pins)),
                section(TEXT.get("memory.title"), memory));
        dialog.getStyleClass().add("wf-store-dialog");
        dialog.setBody(body);
        Button close = Buttons.plain(TEXT.get("close"), dialog::close);
        close.setId("store-close");
        dialog.setButtons(close);
        dialog.setOnClosed(() -> {
            pins.close();
            looks.forget();
            onClosed.run();
        });
        show(first);
    }

    void open() {
        pins.add(kit.bridge().every(PERIOD, () -> {
            look();
            retention.lookAgain();
        }));
        kit.modals().show(dialog);
    }

    private void look() {
        looks.load(() -> Look.at(console), this::show, this::fail);
    }

    private void show(Look look) {
        facts.show(look.report());
        memory.show(look.report());
        fail("");
    }

    private void fail(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
    }

    private static VBox section(String heading, Node content) {
        Label title = new Label(heading);
        title.getStyleClass().add(Styles.HEADING);
        VBox card = new VBox(content);
        card.getStyleClass().add(Styles.CARD);
        return new VBox(8, title, card);
    }
}
