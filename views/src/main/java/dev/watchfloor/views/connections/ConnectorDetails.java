package dev.watchfloor.views.connections;

import dev.watchfloor.app.intake.ConnectorDesk;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.app.intake.ConnectorType;
import dev.watchfloor.app.intake.RejectedSample;
import dev.watchfloor.app.intake.secrets.SecretReference;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.views.kit.HealthMark;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.LayerMark;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.ClockWords;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The pane beside the table: one connector in full. */
final class ConnectorDetails {
    private static final Messages TEXT = Messages.of("connections");

    private final ConnectorDesk desk;
    private final Kit kit;
    private final ChecksPane checks = new ChecksPane();
    private String checked = "";

    ConnectorDetails(ConnectorDesk desk, Kit kit) {
        this.desk = desk;
        this.kit = kit;
    }

    Node of(ConnectorStatus status) {
        if (!checked.equals(status.name())) {
            checks.clear();
            checked = status.name();
        }
        Label health = new Label(
                HealthMark.word(status.health().state()),
                new HealthMark(status.health().state()));
        health.getStyleClass().addAll(Styles.TAG, "wf-mark");
        List<Node> marks = new ArrayList<>(List.of(health));
        status.capabilities().stream()
                .sorted()
                .map(TypeList::word)
                .map(TypeList::tag)
                .forEach(marks::add);
        if (status.isReadOnly()) {
            marks.add(TypeList.tag(TEXT.get("read-only")));
        }
        Details details = new Details(status.name(), marks.toArray(Node[]::new))
                .words(status.health().sentence(), "label")
                .actions(TEXT.get("details.act"), act(status));
        // What can be done stands before what there is to read, which may be long.
        details.getChildren().add(checks);
        details.section(TEXT.get("details.flow"), flow(status)).section(TEXT.get("details.counts"), counts(status));
        List<RejectedSample> samples = status.feed().samples();
        if (!samples.isEmpty()) {
            details.section(TEXT.format("details.rejected", status.rejected(), samples.size()), samples(samples));
        }
        return details.section(TEXT.get("details.settings"), settings(status));
    }

    private Facts flow(ConnectorStatus status) {
        Instant now = kit.clock().instant();
        Facts facts = new Facts()
                .text(TEXT.get("column.product"), status.displayName())
                .node(
                        TEXT.get("column.layer"),
                        new Label(LayerMark.word(status.layer()), new LayerMark(status.layer())))
                .mono(TEXT.get("column.latency"), ConnectorWords.latency(status))
                .text(TEXT.get("column.offset"), ClockWords.sentence(status, kit.times()))
                .text(TEXT.get("fact.lag"), ConnectorWords.lag(status))
                .text(TEXT.get("fact.poll"), ConnectorWords.poll(status))
                .text(TEXT.get("fact.success"), ConnectorWords.success(status, now))
                .mono(TEXT.get("column.rate"), ConnectorWords.perSecond(status))
                .mono(
                        TEXT.get("column.last"),
                        status.lastEvent() == null
                                ? TEXT.get("never")
                                : kit.times().stamp(status.lastEvent()));
        return status.nextAttempt() == null
                ? facts
                : facts.text(TEXT.get("fact.next"), ConnectorWords.nextAttempt(status, now));
    }

    private static Facts counts(ConnectorStatus status) {
        return new Facts()
                .mono(TEXT.get("column.received"), ConnectorWords.number(status.received()))
                .mono(
                        TEXT.get("fact.passed-over"),
                        ConnectorWords.number(status.feed().passedOver()))
                .mono(TEXT.get("fact.repeated"), ConnectorWords.number(status.repeated()))
                .mono(TEXT.get("column.rejected"), ConnectorWords.number(status.rejected()));
    }

    private Node samples(List<RejectedSample> samples) {
        VBox all = new VBox(12);
        samples.forEach(sample -> all.getChildren().add(sample(sample)));
        return all;
    }

    private Node sample(RejectedSample rejected) {
        Label reason = new Label(
                kit.times().stamp(rejected.arrival()) + "  " + rejected.record().reason());
        reason.setWrapText(true);
        Label sample = new Label(rejected.record().sample());
        sample.setWrapText(true);
        sample.getStyleClass().addAll(Styles.MONO, Styles.MUTED);
        return new VBox(6, reason, sample);
    }

    private Node settings(ConnectorStatus status) {
        Facts facts = new Facts();
        type(status)
                .ifPresentOrElse(
                        type -> type.settings().forEach(spec -> setting(facts, spec, status)),
                        () -> new TreeMap<>(status.settings()).forEach(facts::mono));
        return facts;
    }

    private static void setting(Facts facts, SettingSpec spec, ConnectorStatus status) {
        if (spec.kind() == SettingSpec.Kind.SECRET) {
            SecretReference reference = status.references().get(spec.key());
            switch (reference) {
                case null -> facts.text(spec.label(), TEXT.get("sealed"));
                case SecretReference.InFile file -> facts.mono(spec.label(), TEXT.format("in.file", file.path()));
                case SecretReference.InVariable variable ->
                    facts.mono(spec.label(), TEXT.format("in.variable", variable.name()));
            }
        } else if (status.settings().containsKey(spec.key())) {
            facts.mono(spec.label(), status.settings().getOrDefault(spec.key(), ""));
        }
    }

    private Button[] act(ConnectorStatus status) {
        Button check = Buttons.plain(TEXT.get("check"), Feather.ACTIVITY, () -> check(status.name()));
        Button edit = Buttons.plain(TEXT.get("edit"), Feather.EDIT_2, () -> edit(status));
        edit.setId("edit");
        edit.setDisable(type(status).isEmpty());
        Button remove =
                Buttons.plain(TEXT.get("remove"), Feather.TRASH_2, () -> new RemovalDialog(desk, kit).open(status));
        remove.setId("remove");
        return new Button[] {check, edit, remove};
    }

    /** Opens the form of a connector, when its type is installed. */
    void edit(ConnectorStatus status) {
        type(status).ifPresent(type -> new ConnectorDialog(desk, kit).edit(type, status));
    }

    private void check(String name) {
        checks.running();
        var unused = kit.bridge()
                .load(
                        () -> desk.check(name),
                        found -> {
                            if (checked.equals(name)) {
                                checks.show(found);
                            }
                        },
                        sentence -> {
                            if (checked.equals(name)) {
                                checks.show(sentence);
                            }
                        });
    }

    private Optional<ConnectorType> type(ConnectorStatus status) {
        return desk.types().stream()
                .filter(type -> type.type().equals(status.type()))
                .findFirst();
    }
}
