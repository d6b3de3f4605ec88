package dev.watchfloor.app.operators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.audit.KeyPaper;
import dev.watchfloor.app.vault.Grant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * What a trusted workstation answers: the data key, sealed for each operator at the one that asked. Of no use to anybody
 * else, and proven by what it opens.
 *
 * @param profile id
 * @param grants for one workstation
 * @param keys whose signatures count in the audit, {@link KeyPaper#line}; empty from versions that did not say it
 */
record WorkstationGrant(String profile, List<Grant> grants, String keys) {
    static final int LARGEST = 4 << 20;
    private static final JsonMapper JSON = new JsonMapper();

    byte[] write() {
        ObjectNode root = JSON.createObjectNode();
        root.put("watchfloor", "workstation-grant");
        root.put("version", 1);
        root.put("profile", profile);
        ArrayNode list = root.putArray("grants");
        grants.forEach(grant -> list.addObject()
                .put("operator", grant.operator())
                .put("workstation", grant.workstation())
                .put("sealed", Base64.getEncoder().encodeToString(grant.sealed())));
        root.put("auditKeys", keys);
        // Damage on the way would undo what works, and nothing could tell before somebody signs in.
        root.put("sha256", checksum(root));
        return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static WorkstationGrant read(byte[] content) throws UnfitOperatorException {
        try {
            JsonNode root = content.length > LARGEST ? JSON.nullNode() : JSON.readTree(content);
            if ("workstation-grant".equals(root.path("watchfloor").asText())
                    && root instanceof ObjectNode paper
                    && isWhole(paper)) {
                List<Grant> grants = new ArrayList<>();
                for (JsonNode grant : root.path("grants")) {
                    grants.add(new Grant(
                            grant.path("operator").asText(),
                            grant.path("workstation").asText(),
                            Base64.getDecoder().decode(grant.path("sealed").asText())));
                }
                return new WorkstationGrant(
                        root.path("profile").asText(),
                        grants,
                        root.path("auditKeys").asText());
            }
        } catch (IOException | IllegalArgumentException damaged) {
            // Said below.
        }
        throw new UnfitOperatorException("This is no answer of a trusted workstation, or it was damaged on its way.");
    }

    private static boolean isWhole(ObjectNode paper) {
        ObjectNode said = paper.deepCopy();
        String checksum = said.path("sha256").asText();
        said.remove("sha256");
        return checksum.equals(checksum(said));
    }

    private static String checksum(ObjectNode said) {
        try {
            byte[] text = said.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
