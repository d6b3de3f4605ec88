package dev.watchfloor.views.approvals;

import dev.watchfloor.app.response.approvals.Need;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Columns;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import dev.watchfloor.views.parts.Plain;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** Plans for which this profile asked, and the way to apply them. */
final class AskedPart extends Part<String, AskedRow> {
    private static final Messages TEXT = Messages.of("approvals");

    private final Kit kit;
    private final Responder responder;
    private final Runnable add;

    /** @param add asks for a file with an approval */
    AskedPart(Kit kit, Responder responder, Runnable add) {
        super(TEXT.get("part.asked"), row -> row.asked().hash());
        this.kit = kit;
        this.responder = responder;
        this.add = add;
        Columns<AskedRow> make = new Columns<>();
        table.node().setId("asked");
        table.setColumns(
                List.of(
                        make.drawn(
                                TEXT.get("column.state"),
                                118,
                                row -> ApprovalWords.state(row.state()).tag(),
                                AskedRow::state),
                        make.text(
                                TEXT.get("column.what"),
                                330,
                                row -> Plain.line(row.asked().headline())),
                        make.muted(TEXT.get("column.whom"), 380, row -> ApprovalWords.standing(row, kit.times())),
                        make.mono(
                                TEXT.get("column.asked"),
                                190,
                                row -> kit.times().stamp(row.asked().at()),
                                row -> row.asked().at())),
                List.of());
        table.setOnOpen(this::open);
    }

    @Override
    List<AskedRow> rows(ApprovalsLook look) {
        return look.asked();
    }

    @Override
    String counts(int rows) {
        return TEXT.format("counts.asked", rows);
    }

    @Override
    EmptyState emptyState() {
        return new EmptyState(Feather.SEND, TEXT.get("empty.asked"), TEXT.get("empty.asked.text"));
    }

    @Override
    Node details(AskedRow row) {
        Facts facts = new Facts()
                .text(TEXT.get("column.whom"), ApprovalWords.standing(row, kit.times()))
                .mono(TEXT.get("column.asked"), kit.times().stamp(row.asked().at()))
                .mono(TEXT.get("fact.plan"), row.asked().planId())
                .mono(TEXT.get("fact.hash"), row.asked().hash());
        row.need()
                .map(Need::because)
                .ifPresent(because -> because.forEach(
                        refusal -> facts.text(TEXT.get("fact.because"), Plain.line(refusal.sentence()))));
        Button open = Buttons.plain(TEXT.get("open-plan"), Feather.LIST, () -> open(row));
        open.setId("open-plan");
        return new Details(
                        Plain.line(row.asked().headline()),
                        ApprovalWords.state(row.state()).tag())
                .section(TEXT.get("details.request"), facts)
                .actions(TEXT.get("details.next"), open)
                .words(TEXT.get("open-plan.note"), Styles.FIELD_HELP);
    }

    @Override
    List<Button> buttons() {
        Button button = Buttons.plain(TEXT.get("add-approval"), Feather.CORNER_DOWN_LEFT, add);
        button.setId("add-answer");
        return List.of(button);
    }

    @Override
    void open(AskedRow row) {
        responder.askedPlan(row.asked().hash());
    }
}
