package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.app.response.approvals.Approval;
import dev.watchfloor.app.response.approvals.Approval.Verdict;
import dev.watchfloor.app.response.approvals.ApprovalRequest;
import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.app.response.approvals.Asked;
import dev.watchfloor.app.response.approvals.Decision;
import dev.watchfloor.app.response.approvals.KeyCard;
import dev.watchfloor.app.response.approvals.Need;
import dev.watchfloor.app.response.approvals.TrustedKey;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.launcher.Terminal;

/** Keys, requests and agreements as lines for people and as JSON for programs. Stateless. */
final class ApprovalWords {
    private ApprovalWords() {}

    /** Who asks, and the whole plan, told from its requests. */
    static void show(ApprovalRequest request, Approvals approvals, Output output) {
        KeyCard asks = request.requester();
        String who = approvals.keys().stream()
                .filter(TrustedKey::isTrusted)
                .filter(known -> known.card().key().equals(asks.key()))
                .findFirst()
                .map(known -> known.card().name() + ", whose key is trusted here")
                .orElse("a key that is not trusted here, which says it is of " + asks.name());
        output.line("asked by  " + Terminal.printable(who) + "  (" + asks.fingerprint() + ")");
        output.line("asked at  " + Spans.exact(request.made()) + ", for a plan of "
                + Spans.exact(request.plan().made()));
        output.line("hash      " + request.plan().hash());
        request.plan()
                .requests()
                .forEach(one -> RequestWords.lines(one).forEach(line -> output.line("  " + Terminal.printable(line))));
        output.line("As it was foreseen there:");
        ActWords.show(request.plan(), output);
    }

    static String line(Decision decision) {
        Approval approval = decision.approval();
        String comment = approval.comment().isEmpty() ? "" : ": " + approval.comment();
        return Spans.exact(approval.decided()) + "  "
                + Terminal.printable(decision.name() + " " + word(approval.verdict()) + " \"" + approval.headline()
                        + "\" (" + approval.planHash().substring(0, 12) + ")"
                        + (decision.isGiven() ? " of somebody else" : "")
                        + (isNo(approval) ? ", until they agree" : ", until " + Spans.exact(approval.expires()))
                        + comment);
    }

    /** A no holds until the same person says yes, whatever its file says of an end. */
    private static boolean isNo(Approval approval) {
        return approval.verdict() == Verdict.DECLINED;
    }

    static String word(Verdict verdict) {
        return switch (verdict) {
            case APPROVED -> "agreed to";
            case DECLINED -> "declined";
        };
    }

    static ObjectNode json(KeyCard card) {
        return Output.object().put("name", card.name()).put("fingerprint", card.fingerprint());
    }

    static ObjectNode json(TrustedKey key) {
        return json(key.card())
                .put("roles", Role.words(key.roles()))
                .put("since", key.since().toString())
                .put("ended", key.ended() == null ? null : key.ended().toString());
    }

    static ObjectNode json(Need need) {
        ObjectNode node = Output.object();
        node.put("met", need.isMet());
        node.put("missing", Role.words(need.missing()));
        ActWords.fill(node.putArray("refusals"), need.because());
        return node;
    }

    static ObjectNode json(Asked asked) {
        return Output.object()
                .put("hash", asked.hash())
                .put("plan", asked.planId())
                .put("headline", asked.headline())
                .put("asked", asked.at().toString())
                .put("used", asked.used() == null ? null : asked.used().toString());
    }

    static ObjectNode json(Decision decision) {
        Approval approval = decision.approval();
        return Output.object()
                .put("hash", approval.planHash())
                .put("plan", approval.planId())
                .put("name", decision.name())
                .put("fingerprint", approval.approver().fingerprint())
                .put("verdict", ActWords.word(approval.verdict()))
                .put("comment", approval.comment())
                .put("decided", approval.decided().toString())
                .put("expires", isNo(approval) ? null : approval.expires().toString())
                .put("given", decision.isGiven());
    }
}
