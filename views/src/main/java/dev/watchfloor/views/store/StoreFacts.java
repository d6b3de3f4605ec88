package dev.watchfloor.views.store;

import dev.watchfloor.app.timeline.StoreReport;
import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Facts;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the store holds; what could not be read stands above all else. */
final class StoreFacts extends VBox {
    private static final Messages TEXT = Messages.of("store");

    private final TimeFormat times;
    private final Label damage = new Label();
    private final Label events = value("store-events");
    private final Label disk = value("store-disk");
    private final Label segments = value("store-segments");
    private final Label happened = value("store-happened");
    private final Label received = value("store-received");

    StoreFacts(TimeFormat times) {
        super(12);
        this.times = times;
        damage.setId("store-damage");
        damage.getStyleClass().add("wf-damage");
        damage.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        damage.setMaxWidth(Double.MAX_VALUE);
        damage.setWrapText(true);
        happened.getStyleClass().add(Styles.MONO);
        received.getStyleClass().add(Styles.MONO);
        Facts facts = new Facts()
                .node(TEXT.get("facts.events"), events)
                .node(TEXT.get("facts.disk"), disk)
                .node(TEXT.get("facts.segments"), segments)
                .node(TEXT.get("facts.happened"), happened)
                .node(TEXT.get("facts.received"), received);
        getChildren().addAll(damage, facts);
    }

    void show(StoreReport report) {
        String damaged = StoreWords.damage(report);
        damage.setText(damaged);
        damage.setVisible(!damaged.isEmpty());
        damage.setManaged(!damaged.isEmpty());
        events.setText(TEXT.format("facts.number", report.events()));
        disk.setText(
                report.events() == 0
                        ? StoreWords.size(report.bytes())
                        : TEXT.format("facts.bytes", StoreWords.size(report.bytes()), report.bytesPerEvent()));
        segments.setText(TEXT.format("facts.columns", report.segments(), report.keptSegments()));
        String none = TEXT.get(report.events() == 0 ? "facts.none" : "unknown");
        happened.setText(StoreWords.span(report.earliest(), report.latest(), none, times));
        received.setText(StoreWords.span(report.oldestReceived(), report.newestReceived(), none, times));
    }

    private static Label value(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        return label;
    }
}
