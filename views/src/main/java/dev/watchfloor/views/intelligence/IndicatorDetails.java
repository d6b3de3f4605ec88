package dev.watchfloor.views.intelligence;

import dev.watchfloor.app.intelligence.KeptIndicator;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import dev.watchfloor.views.parts.Verb;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** The pane beside the table: one indicator in full, or several together. */
final class IndicatorDetails {
    private static final int NAMED = 30;
    private static final Messages TEXT = Messages.of("intelligence");

    private final Kit kit;
    private final IndicatorCommands commands;

    IndicatorDetails(Kit kit, IndicatorCommands commands) {
        this.kit = kit;
        this.commands = commands;
    }

    Node of(IndicatorRow row) {
        KeptIndicator kept = row.kept();
        Indicator indicator = kept.indicator();
        Facts says = new Facts()
                .text(TEXT.get("column.source"), IndicatorWords.source(kept.source()))
                .text(
                        TEXT.get("column.kind"),
                        IndicatorWords.kind(indicator.observable().kind()))
                .text(
                        TEXT.get("column.confidence"),
                        TEXT.format("fact.confidence", IndicatorWords.confidence(kept), IndicatorWords.severity(kept)))
                .mono(TEXT.get("fact.from"), time(indicator.validFrom(), "untold"))
                .mono(TEXT.get("fact.until"), time(indicator.validUntil(), "until.withdrawn"))
                .text(TEXT.get("fact.tlp"), IndicatorWords.tlp(indicator.tlp()))
                .text(
                        TEXT.get("fact.labels"),
                        indicator.labels().isEmpty() ? TEXT.get("untold") : String.join(", ", indicator.labels()))
                .text(
                        TEXT.get("column.description"),
                        indicator.description().isEmpty() ? TEXT.get("untold") : indicator.description());
        Facts here = new Facts()
                .mono(TEXT.get("fact.added"), kit.times().stamp(kept.added()))
                .text(TEXT.get("fact.day"), Long.toString(row.matches().day()))
                .text(TEXT.get("fact.ever"), Long.toString(row.matches().ever()));
        if (!kept.by().isEmpty()) {
            here.text(TEXT.get(kept.dismissed() == null ? "fact.added-by" : "fact.dismissed-by"), kept.by());
        }
        if (kept.withdrawn() != null) {
            here.mono(TEXT.get("fact.withdrawn"), kit.times().stamp(kept.withdrawn()));
        }
        if (kept.dismissed() != null) {
            here.mono(TEXT.get("fact.dismissed"), kit.times().stamp(kept.dismissed()));
        }
        return new Details(
                        kept.ruleId(),
                        IndicatorWords.state(kept.state(kit.clock().instant())).tag())
                .section(TEXT.get("details.says"), says)
                .section(TEXT.get("details.here"), here)
                .actions(TEXT.get("details.do"), buttons(List.of(row)))
                .words(TEXT.get("details.note"), Styles.FIELD_HELP);
    }

    Node of(List<IndicatorRow> rows) {
        Facts facts = new Facts();
        rows.stream()
                .limit(NAMED)
                .forEach(row -> facts.text(
                        IndicatorWords.shortened(row.kept()),
                        IndicatorWords.source(row.kept().source())));
        if (rows.size() > NAMED) {
            facts.text(TEXT.format("details.more", rows.size() - NAMED), "");
        }
        return new Details(TEXT.format("details.several", rows.size()))
                .section(TEXT.get("details.chosen"), facts)
                .actions(TEXT.get("details.do"), buttons(rows))
                .words(TEXT.get("details.note"), Styles.FIELD_HELP);
    }

    private String time(@Nullable Instant when, String otherwise) {
        return when == null ? TEXT.get(otherwise) : kit.times().stamp(when);
    }

    private Button[] buttons(List<IndicatorRow> rows) {
        return commands.verbs(rows).stream().map(IndicatorDetails::button).toArray(Button[]::new);
    }

    private static Button button(Verb verb) {
        Button button = verb.letter() == IndicatorCommands.BLOCK
                ? Buttons.danger(verb.words(), verb.icon(), verb.action())
                : Buttons.plain(verb.words(), verb.icon(), verb.action());
        button.setId("indicator-" + verb.letter());
        return button;
    }
}
