package dev.watchfloor.views.connections;

import dev.watchfloor.app.intake.MappedRecord;
import dev.watchfloor.app.intake.RecordSample;
import dev.watchfloor.connectors.spi.RejectedRecord;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Facts;
import dev.watchfloor.views.parts.Form;
import dev.watchfloor.views.parts.Plain;
import java.time.Duration;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What a source would bring: some of its records, and what the console understands of them. FX thread only. */
final class SamplePane extends VBox {
    private static final Messages TEXT = Messages.of("connections");
    /** Of a record and of a value, in characters; the whole stands in the event once it is kept. */
    private static final int MOST_SHOWN = 600;

    SamplePane() {
        super(8);
        setId("sample");
        clear();
    }

    void clear() {
        getChildren().clear();
        setVisible(false);
        setManaged(false);
    }

    void show(RecordSample sample) {
        clear();
        Label heading = new Label(TEXT.get("sample.title"));
        heading.getStyleClass().add(Styles.HEADING);
        getChildren().addAll(heading, Form.words(sentence(sample), Styles.MUTED));
        if (sample instanceof RecordSample.Read read) {
            read.latest().forEach(record -> getChildren().add(card(record)));
            read.rejected().forEach(record -> getChildren().add(card(record)));
        }
        setVisible(true);
        setManaged(true);
    }

    private static String sentence(RecordSample sample) {
        return switch (sample) {
            case RecordSample.Read read
            when read.understood() == 0 && read.misunderstood() == 0 -> TEXT.get("sample.nothing");
            case RecordSample.Read read ->
                TEXT.format(
                        read.more() ? "sample.read.more" : "sample.read",
                        read.understood() + read.misunderstood(),
                        read.misunderstood(),
                        read.latest().size());
            case RecordSample.Unreadable(String sentence) -> sentence;
            case RecordSample.Sent _ -> TEXT.get("sample.sent");
            case RecordSample.Silent(Duration _, int passedOver)
            when passedOver > 0 -> TEXT.format("sample.passed-over", passedOver);
            case RecordSample.Silent(Duration listened, int _) ->
                listened.isZero() ? TEXT.get("sample.stopped") : TEXT.format("sample.silent", listened.toSeconds());
            case RecordSample.SetsUp _ -> TEXT.get("sample.sets-up");
            case RecordSample.None _ -> TEXT.get("sample.none");
        };
    }

    private static VBox card(MappedRecord record) {
        Facts facts = new Facts();
        record.values().forEach(value -> facts.mono(value.name(), shown(value.value())));
        VBox card = new VBox(6, raw(record.raw()), facts);
        card.getStyleClass().add("wf-choice");
        return card;
    }

    private static VBox card(RejectedRecord record) {
        VBox card = new VBox(6, raw(record.sample()), Form.words(record.reason(), Styles.NOTICE));
        card.getStyleClass().add("wf-choice");
        return card;
    }

    private static Label raw(String record) {
        Label label = Form.words(record.isEmpty() ? TEXT.get("sample.no-record") : shown(record), Styles.MUTED);
        label.getStyleClass().addAll(Styles.MONO, Styles.SMALL);
        return label;
    }

    private static String shown(String text) {
        String line = Plain.line(text);
        return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "…";
    }
}
