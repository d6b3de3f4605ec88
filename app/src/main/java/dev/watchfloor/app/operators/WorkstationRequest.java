package dev.watchfloor.app.operators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.crypto.Ed25519;
import dev.watchfloor.app.vault.SealedBox;
import dev.watchfloor.app.workstation.WorkstationKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;

/**
 * What an installation asks for: to be trusted with a profile. Signed with its own key, which proves that nobody put
 * another key to seal to into it; that it is the right installation people find out by comparing {@link #number}.
 *
 * @param profile id of the profile it has a copy of
 * @param workstation what it calls itself
 * @param signingKey Ed25519, X.509 in Base64
 * @param sealingKey X25519
 */
public record WorkstationRequest(String profile, String workstation, String signingKey, PublicKey sealingKey) {
    /** Largest file that is read, in bytes. */
    public static final int LARGEST = 8 << 10;

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_NAME = 300;

    /** What this installation asks for. */
    static WorkstationRequest of(String profile, WorkstationKeys keys) {
        return new WorkstationRequest(
                profile, keys.workstation(), keys.publicKey(), keys.sealing().getPublic());
    }

    /** The fingerprint it is known by. */
    public String fingerprint() {
        return Ed25519.fingerprint(signingKey);
    }

    /** Six digits that two people compare by another way. */
    public String number() {
        byte[] hash = hash();
        int number =
                ((hash[0] & 0x7F) << 24 | (hash[1] & 0xFF) << 16 | (hash[2] & 0xFF) << 8 | hash[3] & 0xFF) % 1_000_000;
        String digits = "%06d".formatted(number);
        return digits.substring(0, 3) + " " + digits.substring(3);
    }

    byte[] write(WorkstationKeys keys) {
        ObjectNode root = JSON.createObjectNode();
        root.put("watchfloor", "workstation-request");
        root.put("version", 1);
        root.put("profile", profile);
        root.put("workstation", workstation);
        root.put("signingKey", signingKey);
        root.put("sealingKey", Base64.getEncoder().encodeToString(sealingKey.getEncoded()));
        root.put("signature", Base64.getEncoder().encodeToString(keys.sign(hash())));
        return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static WorkstationRequest read(byte[] content) throws UnfitOperatorException {
        try {
            JsonNode root = content.length > LARGEST ? JSON.nullNode() : JSON.readTree(content);
            String name = root.path("workstation").asText();
            PublicKey sealing = SealedBox.publicKey(
                            Base64.getDecoder().decode(root.path("sealingKey").asText()))
                    .orElseThrow(() -> new IllegalArgumentException("no key"));
            WorkstationRequest request = new WorkstationRequest(
                    root.path("profile").asText(),
                    name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME),
                    root.path("signingKey").asText(),
                    sealing);
            if ("workstation-request".equals(root.path("watchfloor").asText())
                    && Ed25519.hasSigned(
                            request.signingKey(),
                            request.hash(),
                            root.path("signature").asText())) {
                return request;
            }
        } catch (IOException | IllegalArgumentException damaged) {
            // Said below.
        }
        throw new UnfitOperatorException("This is no request of a workstation, or it was changed on its way.");
    }

    private byte[] hash() {
        String text = "watchfloor workstation request\n" + profile + "\n" + workstation.length() + ":" + workstation
                + "\n" + signingKey + "\n" + Base64.getEncoder().encodeToString(sealingKey.getEncoded());
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
