package dev.watchfloor.app.response.approvals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.response.CanonicalJson;
import dev.watchfloor.app.response.JsonFields;
import dev.watchfloor.app.response.PlanFile;
import dev.watchfloor.app.response.UnreadableRequestException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Keys, requests and agreements as files. What is signed is the file without its signature in one spelling, after a line
 * that says what it is, so that a signature of one kind never counts as another. Reading trusts nothing: the file must
 * be what this version would have written of it. Stateless.
 */
final class ApprovalFile {
    private static final int VERSION = 1;
    private static final String KEY = "watchfloor-key";
    private static final String REQUEST = "watchfloor-approval-request";
    private static final String APPROVAL = "watchfloor-approval";
    private static final String SIGNATURE = "signature";

    private ApprovalFile() {}

    static byte[] write(KeyCard card) {
        return CanonicalJson.pretty(tree(card));
    }

    static KeyCard readKey(byte[] content) throws UnfitApprovalException {
        ObjectNode tree = parse(content, KEY, "a key");
        try {
            JsonFields fields = new JsonFields(tree);
            KeyCard card = KeyCard.checked(fields.text("name"), fields.text("key"));
            return same(tree, tree(card), card);
        } catch (UnreadableRequestException wrong) {
            throw new UnfitApprovalException("It is not a key, or it is damaged. " + wrong.sentence());
        }
    }

    static byte[] write(ApprovalRequest request, SigningKey key) {
        return signed(tree(request), REQUEST, key);
    }

    static ApprovalRequest readRequest(byte[] content) throws UnfitApprovalException {
        ObjectNode tree = parse(content, REQUEST, "a request for approval");
        String signature = takeSignature(tree);
        try {
            JsonFields fields = new JsonFields(tree);
            if (!(fields.node("plan") instanceof ObjectNode plan)) {
                throw new UnfitApprovalException("The request holds no plan.");
            }
            ApprovalRequest request = new ApprovalRequest(
                    PlanFile.read(plan),
                    KeyCard.checked(fields.text("requester"), fields.text("key")),
                    fields.instant("made"));
            return verified(same(tree, tree(request), request), tree, REQUEST, request.requester(), signature);
        } catch (UnreadableRequestException wrong) {
            throw new UnfitApprovalException("The request cannot be read. " + wrong.sentence());
        }
    }

    static byte[] write(Approval approval, SigningKey key) {
        return signed(tree(approval), APPROVAL, key);
    }

    static Approval readApproval(byte[] content) throws UnfitApprovalException {
        ObjectNode tree = parse(content, APPROVAL, "an approval");
        String signature = takeSignature(tree);
        try {
            JsonFields fields = new JsonFields(tree);
            Approval approval = new Approval(
                    fields.text("plan-hash"),
                    fields.text("plan"),
                    fields.text("headline"),
                    fields.text("requester"),
                    KeyCard.checked(fields.text("approver"), fields.text("key")),
                    fields.choice("verdict", Approval.Verdict.class),
                    fields.text("comment"),
                    fields.instant("decided"),
                    fields.instant("expires"));
            return verified(same(tree, tree(approval), approval), tree, APPROVAL, approval.approver(), signature);
        } catch (UnreadableRequestException wrong) {
            throw new UnfitApprovalException("The approval cannot be read. " + wrong.sentence());
        }
    }

    private static ObjectNode tree(KeyCard card) {
        return object(KEY).put("name", card.name()).put("key", card.key());
    }

    private static ObjectNode tree(ApprovalRequest request) {
        ObjectNode tree = object(REQUEST);
        tree.put("requester", request.requester().name());
        tree.put("key", request.requester().key());
        tree.put("made", request.made().toString());
        tree.set("plan", PlanFile.hashed(request.plan()));
        return tree;
    }

    private static ObjectNode tree(Approval approval) {
        return object(APPROVAL)
                .put("plan-hash", approval.planHash())
                .put("plan", approval.planId())
                .put("headline", approval.headline())
                .put("requester", approval.requester())
                .put("approver", approval.approver().name())
                .put("key", approval.approver().key())
                .put("verdict", approval.verdict().name())
                .put("comment", approval.comment())
                .put("decided", approval.decided().toString())
                .put("expires", approval.expires().toString());
    }

    private static ObjectNode object(String kind) {
        return JsonNodeFactory.instance.objectNode().put(kind, VERSION);
    }

    private static byte[] signed(ObjectNode tree, String kind, SigningKey key) {
        tree.put(SIGNATURE, key.sign(toSign(tree, kind)));
        return CanonicalJson.pretty(tree);
    }

    private static byte[] toSign(ObjectNode tree, String kind) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((kind + " " + VERSION + "\n").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(CanonicalJson.bytes(tree));
        return bytes.toByteArray();
    }

    private static ObjectNode parse(byte[] content, String kind, String thing) throws UnfitApprovalException {
        if (content.length > Approvals.LARGEST_FILE) {
            throw new UnfitApprovalException("It is larger than " + thing + " can be.");
        }
        ObjectNode tree;
        try {
            tree = CanonicalJson.parse(content, thing);
        } catch (UnreadableRequestException damaged) {
            throw new UnfitApprovalException(damaged.sentence());
        }
        JsonNode version = tree.path(kind);
        if (!version.isIntegralNumber()) {
            throw new UnfitApprovalException("It is not " + thing + " of this console.");
        }
        if (!version.canConvertToInt() || version.intValue() != VERSION) {
            throw new UnfitApprovalException("It was made by another version of this console.");
        }
        return tree;
    }

    private static String takeSignature(ObjectNode tree) {
        JsonNode signature = tree.remove(SIGNATURE);
        return signature == null ? "" : signature.asText();
    }

    private static <T> T same(ObjectNode tree, ObjectNode again, T read) throws UnfitApprovalException {
        if (!again.equals(tree)) {
            throw changed();
        }
        return read;
    }

    private static <T> T verified(T read, ObjectNode tree, String kind, KeyCard signer, String signature)
            throws UnfitApprovalException {
        if (!signer.hasSigned(toSign(tree, kind), signature)) {
            throw changed();
        }
        return read;
    }

    private static UnfitApprovalException changed() {
        return new UnfitApprovalException("It was changed after it was signed, or it is damaged. Ask for it anew.");
    }
}
