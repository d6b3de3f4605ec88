package dev.watchfloor.views.denylist;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.DenylistRow.Lease;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** The pane beside the table: one entry in full, or several together. */
final class EntryDetails {
    private static final Messages TEXT = Messages.of("denylist");
    private static final Duration AROUND = Duration.ofHours(1);

    private final Kit kit;
    private final Responder responder;

    EntryDetails(Kit kit, Responder responder) {
        this.kit = kit;
        this.responder = responder;
    }

    Node of(DenylistRow row) {
        List<Node> marks = new ArrayList<>();
        if (!row.missing().isEmpty()) {
            marks.add(EntryWords.missing(row).tag());
        }
        if (row.lease() == null) {
            marks.add(EntryWords.foreign().tag());
        }
        Details details = new Details(EntryWords.network(row), marks.toArray(Node[]::new));
        if (!row.missing().isEmpty()) {
            details.words(TEXT.format("details.drift", EntryWords.names(row.missing())), Styles.NOTICE);
        }
        if (row.lease() == null) {
            details.words(TEXT.get("details.foreign"), Styles.MUTED);
        }
        return details.section(TEXT.get("details.entry"), facts(row))
                .actions(TEXT.get("details.respond"), actions(row))
                .words(TEXT.get("details.note"), Styles.FIELD_HELP);
    }

    Node of(List<DenylistRow> rows) {
        Facts facts = new Facts();
        rows.forEach(row -> facts.text(EntryWords.network(row), EntryWords.names(row.present())));
        return new Details(TEXT.format("details.several", rows.size()))
                .section(TEXT.get("details.entries"), facts)
                .actions(TEXT.get("details.respond"), lift(rows));
    }

    private Facts facts(DenylistRow row) {
        Facts facts = new Facts()
                .text(
                        TEXT.get("column.present"),
                        row.present().isEmpty() ? TEXT.get("present.none") : EntryWords.names(row.present()));
        Lease lease = row.lease();
        if (lease == null) {
            return facts.text(TEXT.get("column.owner"), TEXT.get("foreign"));
        }
        facts.text(TEXT.get("column.owner"), lease.owner())
                .text(TEXT.get("column.reason"), lease.reason())
                .mono(TEXT.get("fact.since"), kit.times().stamp(lease.since()));
        Instant until = lease.until();
        return until == null
                ? facts.text(TEXT.get("column.until"), TEXT.get("until.lifted"))
                : facts.mono(TEXT.get("column.until"), kit.times().stamp(until));
    }

    private Button[] actions(DenylistRow row) {
        List<Button> buttons = new ArrayList<>();
        if (!row.missing().isEmpty()) {
            buttons.add(Buttons.leading(
                    TEXT.get("details.put-back"), Feather.ROTATE_CW, () -> responder.block(row.network())));
        }
        buttons.add(lift(List.of(row)));
        Instant middle =
                row.lease() == null ? kit.clock().instant() : row.lease().since();
        buttons.add(Buttons.plain(
                TEXT.get("details.timeline"),
                Feather.ACTIVITY,
                () -> kit.navigator()
                        .showTimeline(
                                new TimeRange(middle.minus(AROUND), middle.plus(AROUND)),
                                new Query.Network(Field.RELATED_IP, row.network()))));
        return buttons.toArray(Button[]::new);
    }

    private Button lift(List<DenylistRow> rows) {
        String words = rows.size() == 1
                ? TEXT.format("lift.one", EntryWords.network(rows.getFirst()))
                : TEXT.format("lift.several", rows.size());
        Button button = Buttons.plain(
                words,
                Feather.UNLOCK,
                () -> responder.liftAll(rows.stream().map(DenylistRow::network).toList()));
        button.setId("lift");
        return button;
    }
}
