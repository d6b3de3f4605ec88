package dev.watchfloor.views.operators;

import dev.watchfloor.app.operators.Operator;
import dev.watchfloor.app.operators.OperatorSession;
import dev.watchfloor.app.operators.Operators;
import dev.watchfloor.app.operators.SessionRules;
import dev.watchfloor.app.operators.Workstation;
import dev.watchfloor.app.operators.WorkstationRequest;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.views.kit.Dialog;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.CarriedFile;
import dev.watchfloor.views.parts.Form;
import dev.watchfloor.views.parts.Plain;
import dev.watchfloor.views.signin.EnrolmentPane;
import dev.watchfloor.views.signin.KeptCodes;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What an administrator changes about operators and workstations; each change is asked about once more. FX thread only. */
final class OperatorDialogs {
    private static final Messages TEXT = Messages.of("operators");

    private final Operators operators;
    private final OperatorSession session;
    private final Kit kit;
    private final Consumer<String> problem;

    /** @param problem where it is said that a file could not be read or written */
    OperatorDialogs(Operators operators, OperatorSession session, Kit kit, Consumer<String> problem) {
        this.operators = operators;
        this.session = session;
        this.kit = kit;
        this.problem = problem;
    }

    void add() {
        TextField name = new TextField();
        name.setId("operator-name");
        PasswordField password = password();
        RoleBoxes roles = new RoleBoxes(EnumSet.of(Role.ANALYST));
        new Form(kit, TEXT.get("add"))
                .open(
                        TEXT.get("add.go"),
                        name,
                        () -> {
                            String who = name.getText().strip();
                            Set<Role> chosen = roles.value();
                            return withPassword(
                                    password,
                                    typed -> new Prepared(
                                            operators.prepare(who, chosen, typed),
                                            typed,
                                            made -> operators.add(who, chosen, made.password(), made.enrolment()),
                                            TEXT.format("add.done", who)));
                        },
                        this::enrol,
                        Form.field(TEXT.get("column.name"), name),
                        Form.field(TEXT.get("password"), password),
                        Form.field(TEXT.get("column.roles"), roles));
    }

    void reset(Operator operator) {
        PasswordField password = password();
        TextField reason = reason();
        new Form(kit, TEXT.format("reset.title", operator.name()))
                .open(
                        TEXT.get("reset"),
                        password,
                        () -> {
                            String why = reason.getText();
                            return withPassword(
                                    password,
                                    typed -> new Prepared(
                                            operators.prepareReset(operator.id(), typed),
                                            typed,
                                            made -> operators.reset(
                                                    operator.id(), made.password(), why, made.enrolment()),
                                            TEXT.format("reset.done", operator.name())));
                        },
                        this::enrol,
                        Form.words(TEXT.get("reset.help"), Styles.MUTED),
                        Form.field(TEXT.get("password"), password),
                        Form.field(TEXT.get("reason"), reason));
    }

    void roles(Operator operator) {
        RoleBoxes roles = new RoleBoxes(operator.roles());
        TextField reason = reason();
        new Form(kit, TEXT.format("roles.title", operator.name()))
                .open(
                        TEXT.get("roles.go"),
                        reason,
                        () -> {
                            Set<Role> chosen = roles.value();
                            String why = reason.getText();
                            return () -> {
                                operators.setRoles(operator.id(), chosen, why);
                                return TEXT.format("roles.done", operator.name());
                            };
                        },
                        kit.navigator()::announce,
                        Form.field(TEXT.get("column.roles"), roles),
                        Form.field(TEXT.get("reason"), reason));
    }

    void remove(Operator operator) {
        TextField reason = reason();
        new Form(kit, TEXT.format("remove.title", operator.name()))
                .open(
                        TEXT.get("remove"),
                        reason,
                        () -> {
                            String why = reason.getText();
                            return () -> {
                                operators.remove(operator.id(), why);
                                return TEXT.format("remove.done", operator.name());
                            };
                        },
                        kit.navigator()::announce,
                        Form.words(TEXT.get("remove.help"), Styles.NOTICE),
                        Form.field(TEXT.get("reason"), reason));
    }

    void forget(Workstation workstation) {
        TextField reason = reason();
        String name = Plain.line(workstation.name());
        new Form(kit, TEXT.format("forget.title", name))
                .open(
                        TEXT.get("forget"),
                        reason,
                        () -> {
                            String why = reason.getText();
                            return () -> {
                                operators.forget(workstation.fingerprint(), why);
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
            var unused = kit.bridge().load(() -> operators.readRequest(CarriedFile.read(file)), this::confirm, problem);
        });
    }

    private void confirm(WorkstationRequest request) {
        TextField reason = reason();
        Label number = Form.words(request.number(), Styles.TITLE);
        number.setId("number");
        String name = Plain.line(request.workstation());
        new Form(kit, TEXT.format("confirm.title", name))
                .open(
                        TEXT.get("confirm.go"),
                        reason,
                        () -> {
                            String why = reason.getText();
                            return () -> operators.confirm(request, why);
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

    void rules(SessionRules now) {
        ComboBox<SessionRules.Profile> choice = new ComboBox<>();
        choice.setId("rules");
        choice.getItems().addAll(SessionRules.Profile.values());
        choice.setConverter(new ProfileWords());
        SessionRules.Profile.of(now).ifPresent(choice::setValue);
        choice.setMaxWidth(Double.MAX_VALUE);
        TextField reason = reason();
        new Form(kit, TEXT.get("rules"))
                .open(
                        TEXT.get("rules.go"),
                        choice,
                        () -> {
                            SessionRules.Profile chosen = choice.getValue();
                            String why = reason.getText();
                            return () -> {
                                operators.setRules(chosen == null ? now : chosen.rules(), why);
                                return TEXT.get("rules.done");
                            };
                        },
                        kit.navigator()::announce,
                        Form.words(
                                TEXT.format(
                                        "rules.now",
                                        TimeFormat.length(now.idle()),
                                        TimeFormat.length(now.absolute()),
                                        TimeFormat.length(now.stepUp())),
                                Styles.MUTED),
                        Form.field(TEXT.get("rules.profile"), choice),
                        Form.field(TEXT.get("reason"), reason));
    }

    /** Nothing counts before it is kept and proven who asks: it opens the profile at any workstation. */
    void recoveryCode() {
        Label help = Form.words(TEXT.get("recovery.help"), Styles.NOTICE);
        new Form(kit, TEXT.get("recovery"))
                .open(
                        TEXT.get("recovery.go"),
                        help,
                        () -> operators::prepareRecoveryCode,
                        this::keepRecoveryCode,
                        help);
    }

    private void keepRecoveryCode(char[] code) {
        Runnable forget = () -> Arrays.fill(code, '\0');
        keep("", List.of(), new String(code), forget, () -> {
            OwnProof proof = new OwnProof(session.operator().name(), kit);
            new Form(kit, TEXT.get("recovery"), forget)
                    .whenRefused(proof.factor::settle)
                    .open(
                            TEXT.get("recovery.force"),
                            proof.password,
                            () -> proof.with(credentials -> {
                                operators.newRecoveryCode(credentials, code);
                                return TEXT.get("recovery.done");
                            }),
                            kit.navigator()::announce,
                            Form.words(TEXT.get("recovery.prove"), Styles.NOTICE),
                            Form.field(TEXT.get("own.old"), proof.password),
                            proof.factor);
        });
    }

    /** Nothing is written before the app shows the right code and the codes are kept. */
    private void enrol(Prepared made) {
        Dialog dialog = new Dialog(TEXT.format("enrol.title", made.enrolment().name()));
        EnrolmentPane pane = new EnrolmentPane(made.enrolment(), kit.clock(), () -> {
            dialog.setOnClosed(() -> {});
            dialog.close();
            keep(made.enrolment().name(), made.enrolment().oneTimeCodes(), "", made::close, () -> complete(made));
        });
        dialog.setOnClosed(made::close);
        dialog.setBody(pane);
        dialog.setButtons(Buttons.plain(TEXT.get("cancel"), dialog::close));
        kit.modals().show(dialog);
        pane.begin();
    }

    private void complete(Prepared made) {
        var unused = kit.bridge()
                .load(
                        () -> {
                            made.write().with(made);
                            made.close();
                            return made.done();
                        },
                        kit.navigator()::announce,
                        sentence -> {
                            made.close();
                            problem.accept(sentence);
                        });
    }

    /** @param onLeft when they were not kept. @param onKept when they were */
    private void keep(String operator, List<String> codes, String recovery, Runnable onLeft, Runnable onKept) {
        Dialog dialog = new Dialog(TEXT.get("keep.title"));
        dialog.setOnClosed(onLeft);
        dialog.setBody(new KeptCodes(operator, codes, recovery));
        Button done = Buttons.leading(TEXT.get("keep.done"), () -> {
            dialog.setOnClosed(() -> {});
            dialog.close();
            onKept.run();
        });
        done.setId("keep-done");
        dialog.setButtons(Buttons.plain(TEXT.get("cancel"), dialog::close), done);
        kit.modals().show(dialog);
        done.requestFocus();
    }

    private interface Taking<T> {
        T with(char[] password) throws Exception;
    }

    /** Asked twice it has the password still: only what was handed over is wiped. */
    private static <T> Callable<T> withPassword(PasswordField field, Taking<T> taking) {
        String text = field.getText();
        return () -> {
            char[] typed = text.toCharArray();
            try {
                return taking.with(typed);
            } finally {
                Arrays.fill(typed, '\0');
            }
        };
    }

    private static PasswordField password() {
        PasswordField password = new PasswordField();
        password.setId("operator-password");
        return password;
    }

    private static TextField reason() {
        TextField reason = new TextField();
        reason.setId("reason");
        return reason;
    }

    private static final class ProfileWords extends StringConverter<SessionRules.Profile> {
        @Override
        public String toString(SessionRules.Profile profile) {
            return profile == null
                    ? ""
                    : TEXT.format(
                            "rules.choice",
                            name(profile),
                            TimeFormat.length(profile.rules().idle()),
                            TimeFormat.length(profile.rules().absolute()));
        }

        @Override
        public SessionRules.@Nullable Profile fromString(String words) {
            return Arrays.stream(SessionRules.Profile.values())
                    .filter(profile -> toString(profile).equals(words))
                    .findFirst()
                    .orElse(null);
        }

        private static String name(SessionRules.Profile profile) {
            return switch (profile) {
                case WATCHFLOOR -> TEXT.get("rules.usual");
                case AAL3 -> TEXT.get("rules.aal3");
                case AAL2_REVISION_3 -> TEXT.get("rules.aal2-3");
                case AAL2_REVISION_4 -> TEXT.get("rules.aal2-4");
            };
        }
    }
}
