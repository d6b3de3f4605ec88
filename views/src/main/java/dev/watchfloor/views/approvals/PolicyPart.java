package dev.watchfloor.views.approvals;

import dev.watchfloor.app.response.approvals.PolicyRule;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Columns;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** When a second person is needed beyond what the guard leaves to one. */
final class PolicyPart extends Part<String, PolicyRule> {
    private static final Messages TEXT = Messages.of("approvals");

    private final RuleDialogs dialogs;

    PolicyPart(RuleDialogs dialogs) {
        super(TEXT.get("part.policy"), PolicyRule::name);
        this.dialogs = dialogs;
        Columns<PolicyRule> make = new Columns<>();
        table.node().setId("policy");
        table.setColumns(
                List.of(
                        make.text(TEXT.get("column.rule"), 220, PolicyRule::name),
                        make.text(TEXT.get("column.verb"), 160, rule -> ApprovalWords.verb(rule.verb())),
                        make.mono(
                                TEXT.get("column.size"),
                                110,
                                rule -> String.valueOf(rule.atLeast()),
                                rule -> rule.atLeast()),
                        make.text(TEXT.get("column.target"), 200, rule -> ApprovalWords.target(rule.target())),
                        make.text(TEXT.get("column.must"), 300, rule -> ApprovalWords.roles(rule.roles()))),
                List.of());
        table.setOnOpen(this::open);
    }

    @Override
    List<PolicyRule> rows(ApprovalsLook look) {
        return look.policy();
    }

    @Override
    String counts(int rows) {
        return TEXT.format("counts.policy", rows);
    }

    @Override
    EmptyState emptyState() {
        return new EmptyState(Feather.SHIELD, TEXT.get("empty.policy"), TEXT.get("empty.policy.text"));
    }

    @Override
    Node details(PolicyRule rule) {
        Facts facts = new Facts()
                .text(TEXT.get("column.verb"), ApprovalWords.verb(rule.verb()))
                .text(TEXT.get("column.size"), String.valueOf(rule.atLeast()))
                .text(TEXT.get("column.target"), ApprovalWords.target(rule.target()))
                .text(TEXT.get("column.must"), ApprovalWords.roles(rule.roles()));
        Button change = Buttons.plain(TEXT.get("change-rule"), Feather.EDIT_3, () -> open(rule));
        change.setId("change-rule");
        Button remove = Buttons.plain(TEXT.get("remove-rule"), Feather.TRASH_2, () -> dialogs.remove(rule));
        remove.setId("remove-rule");
        return new Details(rule.name())
                .section(TEXT.get("details.rule"), facts)
                .actions(TEXT.get("details.next"), change, remove)
                .words(TEXT.get("policy.note"), Styles.FIELD_HELP);
    }

    @Override
    List<Button> buttons() {
        Button add = Buttons.plain(TEXT.get("add-rule"), Feather.PLUS, dialogs::add);
        add.setId("add-rule");
        return List.of(add);
    }

    @Override
    void open(PolicyRule rule) {
        dialogs.change(rule);
    }
}
