package dev.watchfloor.views.approvals;

import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.app.response.approvals.PolicyRule;
import dev.watchfloor.app.response.approvals.PolicyVerb;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** Adds, changes and removes rules of the policy, each with a reason. FX thread only. */
final class RuleDialogs {
    private static final Messages TEXT = Messages.of("approvals");

    private final Approvals approvals;
    private final Kit kit;

    RuleDialogs(Approvals approvals, Kit kit) {
        this.approvals = approvals;
        this.kit = kit;
    }

    void add() {
        edit(new PolicyRule("", "", 1, "", Set.of(Role.APPROVER)), TEXT.get("rule.new"), false);
    }

    void change(PolicyRule rule) {
        edit(rule, TEXT.format("rule.title", rule.name()), true);
    }

    private void edit(PolicyRule rule, String title, boolean exists) {
        TextField name = field("rule-name", rule.name());
        // A rule of another name is another rule.
        name.setDisable(exists);
        ComboBox<String> verb = verbs(rule.verb());
        TextField size = field("rule-size", String.valueOf(rule.atLeast()));
        TextField target = field("rule-target", rule.target());
        target.setPromptText(TEXT.get("target.every"));
        RoleChoice roles = new RoleChoice(rule.roles());
        TextField reason = field("sheet-reason", "");
        new Sheet(kit, title, TEXT.get("rule.go"), Feather.SHIELD)
                .open(
                        exists ? verb : name,
                        () -> {
                            String named = name.getText();
                            String chosen = verb.getValue();
                            String from = size.getText();
                            String at = target.getText();
                            Set<Role> must = roles.value();
                            String why = reason.getText();
                            return () -> put(PolicyRule.checked(named, chosen, number(from), at, must), why);
                        },
                        () -> {},
                        Sheet.field(TEXT.get("rule.name"), name),
                        Sheet.field(TEXT.get("column.verb"), verb),
                        Sheet.field(TEXT.get("rule.size"), size),
                        Sheet.field(TEXT.get("rule.target"), target),
                        Sheet.field(TEXT.get("rule.roles"), roles),
                        Sheet.words(TEXT.get("rule.roles.help"), Styles.FIELD_HELP),
                        Sheet.field(TEXT.get("reason"), reason));
    }

    private String put(PolicyRule rule, String why) throws UnfitApprovalException {
        approvals.putRule(rule, why);
        return TEXT.format("rule.kept", rule.name());
    }

    private static int number(String text) throws UnfitApprovalException {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            throw new UnfitApprovalException(TEXT.get("rule.no-number"));
        }
    }

    private static ComboBox<String> verbs(String first) {
        List<String> choices = new ArrayList<>(List.of(""));
        choices.addAll(PolicyVerb.ALL);
        ComboBox<String> verb = new ComboBox<>();
        verb.getItems().setAll(choices);
        verb.setValue(first);
        verb.setId("rule-verb");
        verb.setMaxWidth(Double.MAX_VALUE);
        verb.setConverter(new StringConverter<>() {
            @Override
            public String toString(String word) {
                return ApprovalWords.verb(word == null ? "" : word);
            }

            @Override
            public String fromString(String word) {
                return word;
            }
        });
        return verb;
    }

    private static TextField field(String id, String text) {
        TextField field = new TextField(text);
        field.setId(id);
        return field;
    }

    /** Asks why, and takes a rule out of the policy. */
    void remove(PolicyRule rule) {
        TextField reason = field("sheet-reason", "");
        new Sheet(kit, TEXT.format("rule.remove", rule.name()), TEXT.get("rule.remove.go"), Feather.TRASH_2)
                .open(
                        reason,
                        () -> {
                            String why = reason.getText();
                            return () -> {
                                approvals.removeRule(rule.name(), why);
                                return TEXT.format("rule.removed", rule.name());
                            };
                        },
                        () -> {},
                        Sheet.words(TEXT.format("rule.remove.help", rule.sentence()), "label"),
                        Sheet.field(TEXT.get("reason"), reason));
    }
}
