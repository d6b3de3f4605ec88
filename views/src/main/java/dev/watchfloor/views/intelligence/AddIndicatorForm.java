package dev.watchfloor.views.intelligence;

import dev.watchfloor.app.intelligence.Intelligence;
import dev.watchfloor.app.intelligence.KeptIndicator;
import dev.watchfloor.app.intelligence.UnfitIndicatorException;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.Observable;
import dev.watchfloor.connectors.spi.Tlp;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Form;
import dev.watchfloor.views.parts.Segments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** Adds an indicator of the operators' own. FX thread only. */
final class AddIndicatorForm {
    private static final Messages TEXT = Messages.of("intelligence");

    private final Intelligence intelligence;
    private final Kit kit;
    private final TextField value = new TextField();
    private final TextField confidence = new TextField("75");
    private final TextField description = new TextField();
    private final Label understood = Form.words(TEXT.get("add.value.help"), Styles.FIELD_HELP);
    private final Segments<Span> span =
            new Segments<>(TEXT.get("add.until"), List.of(Span.values()), AddIndicatorForm::word, Span.MONTH);
    private final Segments<Tlp> tlp =
            new Segments<>(TEXT.get("fact.tlp"), List.of(Tlp.values()), IndicatorWords::tlp, Tlp.UNKNOWN);

    /** For how long it holds. */
    private enum Span {
        WEEK(Duration.ofDays(7)),
        MONTH(Duration.ofDays(30)),
        QUARTER(Duration.ofDays(90)),
        OPEN(null);

        private final @Nullable Duration length;

        Span(@Nullable Duration length) {
            this.length = length;
        }
    }

    AddIndicatorForm(Intelligence intelligence, Kit kit) {
        this.intelligence = intelligence;
        this.kit = kit;
        value.setId("indicator-value");
        confidence.setId("indicator-confidence");
        description.setId("indicator-description");
        value.textProperty().subscribe(text -> understood.setText(understanding(text)));
    }

    void open() {
        new Form(kit, TEXT.get("add.title"))
                .open(
                        TEXT.get("add.go"),
                        value,
                        this::reading,
                        kept -> kit.navigator().announce(TEXT.format("add.done", kept.ruleId())),
                        Form.field(TEXT.get("add.value"), value),
                        understood,
                        Form.field(TEXT.get("add.confidence"), confidence),
                        Form.words(TEXT.get("add.confidence.help"), Styles.FIELD_HELP),
                        Form.field(TEXT.get("add.until"), span),
                        Form.field(TEXT.get("fact.tlp"), tlp),
                        Form.field(TEXT.get("column.description"), description));
    }

    private Callable<KeptIndicator> reading() {
        Optional<Observable> what = IndicatorWords.read(value.getText());
        String sure = confidence.getText().strip();
        Instant now = kit.clock().instant();
        Duration length = span.value().length;
        Tlp shared = tlp.value();
        String words = description.getText();
        return () -> {
            if (what.isEmpty()) {
                throw new UnfitIndicatorException(TEXT.get("add.value.none"));
            }
            if (!sure.isEmpty() && !sure.matches("[0-9]{1,2}|100")) {
                throw new UnfitIndicatorException(TEXT.get("add.confidence.wrong"));
            }
            return intelligence.add(new Indicator(
                    what.get(),
                    sure.isEmpty() ? Indicator.UNKNOWN : Integer.parseInt(sure),
                    now,
                    length == null ? null : now.plus(length),
                    shared,
                    List.of(),
                    words));
        };
    }

    private static String understanding(String text) {
        return IndicatorWords.read(text)
                .map(what -> TEXT.format("add.value.is", IndicatorWords.kind(what.kind()), what.value()))
                .orElse(TEXT.get("add.value.help"));
    }

    private static String word(Span span) {
        return switch (span) {
            case WEEK -> TEXT.get("add.until.week");
            case MONTH -> TEXT.get("add.until.month");
            case QUARTER -> TEXT.get("add.until.quarter");
            case OPEN -> TEXT.get("until.withdrawn");
        };
    }
}
