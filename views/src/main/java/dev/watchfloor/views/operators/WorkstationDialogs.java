package dev.watchfloor.views.operators;

import dev.watchfloor.app.operators.Workstation;
import dev.watchfloor.app.operators.WorkstationRequest;
import dev.watchfloor.app.operators.Workstations;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.CarriedFile;
import dev.watchfloor.views.parts.Form;
import dev.watchfloor.views.parts.Plain;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** What an administrator changes about workstations; each change is asked about once more. FX thread only. */
final class WorkstationDialogs {
    private static final Messages TEXT = Messages.of("operators");

    private final Workstations workstations;
    private final Kit kit;
    private final Consumer<String> problem;

    /** @param problem where it is said that a file could not be read or written */
    WorkstationDialogs(Workstations workstations, Kit kit, Consumer<String> problem) {
        this.workstations = workstations;
        this.kit = kit;
        this.problem = problem;
    }

    void forget(Workstation workstation) {
        TextField reason = OperatorDialogs.reason();
        String name = Plain.line(workstation.name());
        new Form(kit, TEXT.format("forget.title", name))
                .open(
                        TEXT.get("forget"),
                        reason,
                        () -> {
                            String why = reason.getText();
                            return () -> {
                                workstations.forget(workstation.fingerprint(), why);
                                return TEXT.format("forget.done", name);
                            };
                        },
                        kit.navigator()::announce,
                        Form.words(TEXT.get("forget.help"), Styles.NOTICE),
                        Form.field(TEXT.get("reason"), reason));
    }

    /** Reads a request, has the number compared, and writes the answer. */
    void confirm() {
        kit.files().toRead(TEXT.get("confirm")).ifPresent(file -> {
            var unused =
                    kit.bridge().load(() -> workstations.readRequest(CarriedFile.read(file)), this::confirm, problem);
        });
    }

    private void confirm(WorkstationRequest request) {
        TextField reason = OperatorDialogs.reason();
        Label number = Form.words(request.number(), Styles.TITLE);
        number.setId("number");
        String name = Plain.line(request.workstation());
        new Form(kit, TEXT.format("confirm.title", name))
                .open(
                        TEXT.get("confirm.go"),
                        reason,
                        () -> {
                            String why = reason.getText();
                            return () -> workstations.confirm(request, why);
                        },
                        this::save,
                        Form.words(TEXT.get("confirm.help"), Styles.NOTICE),
                        number,
                        Form.words(request.fingerprint(), Styles.MONO),
                        Form.field(TEXT.get("reason"), reason));
    }

    private void save(byte[] answer) {
        kit.files().toWrite(TEXT.get("confirm.save"), "watchfloor-answer.json").ifPresent(file -> {
            var unused = kit.bridge()
                    .load(
                            () -> {
                                CarriedFile.write(file, answer);
                                return TEXT.format("confirm.saved", CarriedFile.name(file));
                            },
                            kit.navigator()::announce,
                            problem);
        });
    }
}
