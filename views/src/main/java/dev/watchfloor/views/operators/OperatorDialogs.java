package dev.watchfloor.views.operators;

import dev.watchfloor.app.operators.Operator;
import dev.watchfloor.app.operators.OperatorSession;
import dev.watchfloor.app.operators.Operators;
import dev.watchfloor.app.operators.SessionRules;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Form;
import dev.watchfloor.views.parts.NewPassword;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What an administrator changes about operators; each change is asked about once more. FX thread only. */
final class OperatorDialogs {
    private static final Messages TEXT = Messages.of("operators");

    private final Operators operators;
    private final OperatorSession session;
    private final Kit kit;
    private final Consumer<String> problem;

    /** @param problem where it is said that somebody could not be added or reset after all */
    OperatorDialogs(Operators operators, OperatorSession session, Kit kit, Consumer<String> problem) {
        this.operators = operators;
        this.session = session;
        this.kit = kit;
        this.problem = problem;
    }

    void add() {
        TextField name = new TextField();
        name.setId("operator-name");
        NewPassword password = password(name::getText);
        RoleBoxes roles = new RoleBoxes(EnumSet.of(Role.ANALYST));
        new Form(kit, TEXT.get("add.title"))
                .open(
                        TEXT.get("add.go"),
                        name,
                        () -> {
                            String who = name.getText().strip();
                            Set<Role> chosen = roles.value();
                            return password.with(typed -> new Prepared(
                                    operators.prepare(who, chosen, typed),
                                    typed,
                                    made -> operators.add(who, chosen, made.password(), made.enrolment()),
                                    TEXT.format("add.done", who)));
                        },
                        this::enrol,
                        Form.field(TEXT.get("column.name"), name),
                        password,
                        Form.field(TEXT.get("column.roles"), roles));
    }

    void reset(Operator operator) {
        NewPassword password = password(operator::name);
        TextField reason = reason();
        new Form(kit, TEXT.format("reset.title", operator.name()))
                .open(
                        TEXT.get("reset"),
                        password,
                        () -> {
                            String why = reason.getText();
                            return password.with(typed -> new Prepared(
                                    operators.prepareReset(operator.id(), typed),
                                    typed,
                                    made -> operators.reset(operator.id(), made.password(), why, made.enrolment()),
                                    TEXT.format("reset.done", operator.name())));
                        },
                        this::enrol,
                        Form.words(TEXT.get("reset.help"), Styles.MUTED),
                        password,
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

    void rules(SessionRules now) {
        ComboBox<SessionRules.Profile> choice = new ComboBox<>();
        choice.setId("rules");
        choice.getItems().addAll(SessionRules.Profile.values());
        choice.setConverter(new ProfileWords());
        SessionRules.Profile.of(now).ifPresent(choice::setValue);
        choice.setMaxWidth(Double.MAX_VALUE);
        TextField reason = reason();
        new Form(kit, TEXT.get("rules.title"))
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
        new Form(kit, TEXT.get("recovery.title"))
                .open(
                        TEXT.get("recovery.go"),
                        help,
                        () -> operators::prepareRecoveryCode,
                        this::keepRecoveryCode,
                        help);
    }

    private void keepRecoveryCode(char[] code) {
        Runnable forget = () -> Arrays.fill(code, '\0');
        new TakeAlong(kit).paper("", List.of(), new String(code), forget, () -> {
            OwnProof proof = new OwnProof(session.operator().name(), kit);
            new Form(kit, TEXT.get("recovery.title"), forget)
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
        new TakeAlong(kit).show(made.enrolment(), made::close, () -> complete(made));
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

    private NewPassword password(Supplier<String> operator) {
        return new NewPassword(kit.bridge(), "operator-password", TEXT.get("password"), operator);
    }

    static TextField reason() {
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
