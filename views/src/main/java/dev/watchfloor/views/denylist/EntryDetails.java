package dev.watchfloor.views.denylist;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.response.DenylistRow.Lease;
import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import dev.watchfloor.views.parts.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** The pane beside the table: one entry in full, or several together. */
final class EntryDetails {
    /** More entries than these are counted and not named. */
    private static final int NAMED = 30;

    private static final Messages TEXT = Messages.of("denylist");
    private static final Duration AROUND = Duration.ofHours(1);

    private final Kit kit;
    private final DenylistModel model;
    private final EntryCommands commands;

    EntryDetails(Kit kit, DenylistModel model, EntryCommands commands) {
        this.kit = kit;
        this.model = model;
        this.commands = commands;
    }

    Node of(DriftedRow row) {
        List<Node> marks = new ArrayList<>();
        row.drift().forEach(drift -> marks.add(EntryWords.drift(drift).tag()));
        Lease lease = row.lease();
        if (lease != null && EntryWords.ends(lease, now()).tone() == Mark.Tone.WARN) {
            marks.add(EntryWords.ends(lease, now()).tag());
        }
        Details details = new Details(EntryWords.network(row), marks.toArray(Node[]::new));
        row.drift()
                .forEach(drift -> details.words(
                        EntryWords.meaning(drift), drift.kind() == Drift.Kind.FOREIGN ? Styles.MUTED : Styles.NOTICE));
        details.section(TEXT.get("details.gateways"), gateways(row));
        if (lease != null) {
            details.section(TEXT.get("details.lease"), facts(lease));
        }
        return details.actions(TEXT.get("details.respond"), actions(row))
                .words(TEXT.get("details.note"), Styles.FIELD_HELP);
    }

    Node of(List<DriftedRow> rows) {
        Facts facts = new Facts();
        rows.stream()
                .limit(NAMED)
                .forEach(row -> facts.text(
                        EntryWords.network(row), EntryWords.shortNames(row.row().present())));
        if (rows.size() > NAMED) {
            facts.text(TEXT.format("details.more", rows.size() - NAMED), "");
        }
        List<Button> buttons = new ArrayList<>();
        if (rows.stream().anyMatch(row -> row.isReconcilable(now()))) {
            buttons.add(reconcile());
        }
        if (rows.stream().anyMatch(row -> row.lease() != null)) {
            buttons.add(renew());
        }
        buttons.add(lift(rows));
        return new Details(TEXT.format("details.several", rows.size()))
                .section(TEXT.get("details.entries"), facts)
                .actions(TEXT.get("details.respond"), buttons.toArray(Button[]::new))
                .words(TEXT.get("details.note"), Styles.FIELD_HELP);
    }

    private Facts gateways(DriftedRow row) {
        Set<String> names = new TreeSet<>(row.row().present());
        names.addAll(row.row().missing());
        model.targets().stream().map(DenylistTarget::name).forEach(names::add);
        Facts facts = new Facts();
        names.forEach(name -> facts.node(name, EntryWords.at(name, row).tag()));
        return facts;
    }

    private Facts facts(Lease lease) {
        Facts facts = new Facts()
                .text(TEXT.get("column.owner"), lease.owner())
                .text(TEXT.get("column.reason"), lease.reason())
                .mono(TEXT.get("fact.since"), kit.times().stamp(lease.since()));
        Instant until = lease.until();
        return until == null
                ? facts.text(TEXT.get("column.until"), TEXT.get("until.lifted"))
                : facts.mono(TEXT.get("column.until"), kit.times().stamp(until))
                        .text(
                                TEXT.get("fact.left"),
                                EntryWords.ends(lease, now()).word());
    }

    private Button[] actions(DriftedRow row) {
        List<Button> buttons = new ArrayList<>();
        if (row.isReconcilable(now())) {
            buttons.add(reconcile());
        }
        if (row.lease() != null) {
            buttons.add(renew());
        }
        buttons.add(lift(List.of(row)));
        Instant middle = row.lease() == null ? now() : row.lease().since();
        buttons.add(Buttons.plain(
                TEXT.get("details.timeline"),
                Feather.ACTIVITY,
                () -> kit.navigator()
                        .showTimeline(
                                new TimeRange(middle.minus(AROUND), middle.plus(AROUND)),
                                new Query.Network(Field.RELATED_IP, row.network()))));
        return buttons.toArray(Button[]::new);
    }

    private Button reconcile() {
        return named(
                "reconcile-chosen", Buttons.leading(TEXT.get("reconcile"), Feather.ROTATE_CW, commands::reconcile));
    }

    private Button renew() {
        return named("renew", Buttons.plain(TEXT.get("renew"), Feather.CLOCK, commands::renew));
    }

    private Button lift(List<DriftedRow> rows) {
        return named("lift", Buttons.plain(EntryWords.lift(rows), Feather.UNLOCK, commands::lift));
    }

    private static Button named(String id, Button button) {
        button.setId(id);
        return button;
    }

    private Instant now() {
        return kit.clock().instant();
    }
}
