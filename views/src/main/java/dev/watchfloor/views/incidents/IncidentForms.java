package dev.watchfloor.views.incidents;

import dev.watchfloor.app.incidents.Deed;
import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.incidents.Pap;
import dev.watchfloor.app.incidents.Tlp;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.SeverityBadge;
import dev.watchfloor.views.parts.Form;
import dev.watchfloor.views.parts.Segments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** What is written about an incident: its title, how bad it is, with whom it is shared, notes and tasks. FX thread only. */
final class IncidentForms {
    private static final Messages TEXT = Messages.of("incidents");

    private final Kit kit;
    private final Consumer<Deed> apply;

    /** @param apply does what was written */
    IncidentForms(Kit kit, Consumer<Deed> apply) {
        this.kit = kit;
        this.apply = apply;
    }

    void rename(IncidentHead head) {
        TextField title = new TextField(head.title());
        title.setId("incident-title");
        open(
                TEXT.format("form.rename", head.id()),
                title,
                () -> new Deed.Renamed(title.getText().strip()),
                Form.field(TEXT.get("form.title"), title),
                Form.words(TEXT.get("form.title.empty"), "wf-field-help"));
    }

    void rate(IncidentHead head) {
        List<Optional<Severity>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        for (Severity severity : Severity.values()) {
            choices.add(Optional.of(severity));
        }
        Segments<Optional<Severity>> severity = new Segments<>(
                TEXT.get("column.severity"),
                choices,
                choice -> choice.map(SeverityBadge::word).orElse(TEXT.get("form.rate.threads")),
                Optional.of(head.severity()));
        TextField reason = new TextField();
        reason.setId("rate-reason");
        open(
                TEXT.format("form.rate", head.id()),
                severity.field(),
                () -> new Deed.Rated(
                        severity.value().orElse(null), reason.getText().strip()),
                Form.field(TEXT.get("column.severity"), severity),
                Form.field(TEXT.get("form.reason"), reason));
    }

    void mark(IncidentHead head) {
        Segments<Tlp> tlp = new Segments<>("TLP", List.of(Tlp.values()), DeedWords::tlp, head.tlp());
        Segments<Pap> pap = new Segments<>("PAP", List.of(Pap.values()), DeedWords::pap, head.pap());
        open(
                TEXT.format("form.mark", head.id()),
                tlp.field(),
                () -> new Deed.Marked(tlp.value(), pap.value()),
                Form.field(TEXT.get("form.tlp"), tlp),
                Form.field(TEXT.get("form.pap"), pap));
    }

    void note(IncidentHead head) {
        TextArea text = new TextArea();
        text.setId("incident-note");
        text.setPrefRowCount(6);
        text.setWrapText(true);
        open(
                TEXT.format("form.note", head.id()),
                text,
                () -> new Deed.Noted(text.getText()),
                Form.field(TEXT.get("form.note.text"), text));
    }

    void task(IncidentHead head) {
        TextField text = new TextField();
        text.setId("incident-task");
        open(
                TEXT.format("form.task", head.id()),
                text,
                () -> new Deed.TaskAdded(text.getText().strip()),
                Form.field(TEXT.get("form.task.text"), text));
    }

    private void open(String title, Node first, java.util.function.Supplier<Deed> reading, Node... body) {
        new Form(kit, title)
                .<Deed>open(
                        TEXT.get("form.go"),
                        first,
                        () -> {
                            Deed deed = reading.get();
                            return () -> deed;
                        },
                        apply,
                        body);
    }
}
