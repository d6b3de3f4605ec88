package dev.watchfloor.views.incidents;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.incidents.Deed;
import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.operators.Operator;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Form;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;

/** Asks to whom incidents are given. FX thread only; the operators are read in the background. */
final class OwnerForm {
    private static final Messages TEXT = Messages.of("incidents");

    private final Console console;
    private final Kit kit;

    OwnerForm(Console console, Kit kit) {
        this.console = console;
        this.kit = kit;
    }

    /**
     * @param heads at least one
     * @param onChosen after the form closed
     */
    void open(List<IncidentHead> heads, Consumer<Deed.Assigned> onChosen) {
        var unused = kit.bridge()
                .load(
                        () -> console.operators().list().stream()
                                .filter(operator -> operator.may(Permission.TRIAGE))
                                .map(Operator::name)
                                .toList(),
                        names -> ask(heads, names, onChosen),
                        kit.navigator()::announce);
    }

    private void ask(List<IncidentHead> heads, List<String> names, Consumer<Deed.Assigned> onChosen) {
        if (names.isEmpty()) {
            kit.navigator().announce(TEXT.get("assign.none"));
            return;
        }
        ComboBox<String> choice = new ComboBox<>();
        choice.setId("incident-owner");
        choice.getItems().setAll(names);
        String owner = heads.getFirst().owner();
        choice.setValue(owner != null && names.contains(owner) ? owner : names.getFirst());
        choice.setMaxWidth(Double.MAX_VALUE);
        String whose =
                IncidentWords.several(heads.stream().map(IncidentHead::number).toList());
        new Form(kit, TEXT.format("assign.title", whose))
                .open(
                        TEXT.get("assign.go"),
                        choice,
                        () -> {
                            Deed.Assigned assigned = new Deed.Assigned(choice.getValue());
                            return () -> assigned;
                        },
                        onChosen,
                        Form.field(TEXT.get("assign.owner"), choice),
                        Form.words(TEXT.get("assign.help"), "wf-field-help"));
    }
}
