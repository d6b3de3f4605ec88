package dev.watchfloor.views.approvals;

import dev.watchfloor.app.response.approvals.Approval;
import dev.watchfloor.app.response.approvals.Decision;
import dev.watchfloor.views.kit.EmptyState;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Columns;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import dev.watchfloor.views.parts.Plain;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** What was said here to plans of others, and to plans of our own. */
final class DecidedPart extends Part<Approval, Decision> {
    private static final Messages TEXT = Messages.of("approvals");

    private final Kit kit;

    DecidedPart(Kit kit) {
        super(TEXT.get("part.decided"), Decision::approval);
        this.kit = kit;
        Columns<Decision> make = new Columns<>();
        table.node().setId("decided");
        table.setColumns(
                List.of(
                        make.drawn(
                                TEXT.get("column.verdict"),
                                118,
                                decision -> ApprovalWords.verdict(
                                                decision.approval().verdict())
                                        .tag(),
                                decision -> decision.approval().verdict()),
                        make.text(TEXT.get("column.who"), 160, decision -> Plain.line(decision.name())),
                        make.muted(TEXT.get("column.way"), 150, DecidedPart::way),
                        make.text(
                                TEXT.get("column.what"),
                                330,
                                decision -> Plain.line(decision.approval().headline())),
                        make.mono(
                                TEXT.get("column.decided"),
                                190,
                                decision ->
                                        kit.times().stamp(decision.approval().decided()),
                                decision -> decision.approval().decided())),
                List.of());
    }

    private static String way(Decision decision) {
        return TEXT.get(decision.isGiven() ? "way.given" : "way.received");
    }

    @Override
    List<Decision> rows(ApprovalsLook look) {
        return look.decisions();
    }

    @Override
    String counts(int rows) {
        return TEXT.format("counts.decided", rows);
    }

    @Override
    EmptyState emptyState() {
        return new EmptyState(Feather.USER_CHECK, TEXT.get("empty.decided"), TEXT.get("empty.decided.text"));
    }

    @Override
    Node details(Decision decision) {
        Approval approval = decision.approval();
        Facts facts = new Facts()
                .text(TEXT.get("column.who"), Plain.line(decision.name()))
                .text(TEXT.get("column.way"), way(decision))
                .mono(TEXT.get("column.decided"), kit.times().stamp(approval.decided()))
                .mono(TEXT.get("fact.until"), until(approval))
                .text(
                        TEXT.get("fact.comment"),
                        approval.comment().isEmpty() ? TEXT.get("fact.comment.none") : Plain.line(approval.comment()))
                .mono(TEXT.get("fact.key"), approval.approver().fingerprint())
                .mono(TEXT.get("fact.hash"), approval.planHash());
        return new Details(
                        Plain.line(approval.headline()),
                        ApprovalWords.verdict(approval.verdict()).tag())
                .section(TEXT.get("details.decision"), facts);
    }

    private String until(Approval approval) {
        return switch (approval.verdict()) {
            case APPROVED -> kit.times().stamp(approval.expires());
            case DECLINED -> TEXT.get("fact.until.agreed");
        };
    }

    @Override
    List<Button> buttons() {
        return List.of();
    }
}
