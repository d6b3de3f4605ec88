package dev.watchfloor.app.vault;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The vault's file format: JSON, with a checksum that finds flipped bits and torn writes. Stateless. */
final class VaultJson {
    private static final int VERSION = 1;
    private static final int MOST_ENTRIES = 10_000;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(6)
                            .maxStringLength(100_000)
                            .build())
                    .build())
            .build();

    private VaultJson() {}

    static byte[] write(VaultContent vault) {
        ObjectNode content = JSON.createObjectNode();
        content.put("profile", vault.profile());
        content.put("revision", vault.revision());
        content.put("database", vault.database());
        ArrayNode slots = content.putArray("slots");
        vault.slots().forEach(slot -> write(slot, slots.addObject()));
        ArrayNode installations = content.putArray("installations");
        vault.installations()
                .forEach(installation -> installations
                        .addObject()
                        .put("fingerprint", installation.fingerprint())
                        .put("publicKey", text(installation.publicKey())));
        ArrayNode grants = content.putArray("grants");
        vault.grants()
                .forEach(grant -> grants.addObject()
                        .put("operator", grant.operator())
                        .put("workstation", grant.workstation())
                        .put("sealed", text(grant.sealed())));
        content.putObject("recovery")
                .put("salt", text(vault.recovery().salt()))
                .put("publicKey", text(vault.recovery().publicKey()))
                .put("sealedPrivate", text(vault.recovery().sealedPrivate()))
                .put("sealedKey", text(vault.recovery().sealedKey()));
        content.put("proof", text(vault.proof()));
        ObjectNode file = JSON.createObjectNode();
        file.put("watchfloor", "vault");
        file.put("version", VERSION);
        file.put("sha256", checksum(content));
        file.set("content", content);
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Empty when it is no vault, is damaged, or was written by a newer version. */
    static Optional<VaultContent> read(byte[] bytes) {
        try {
            JsonNode file = JSON.readTree(bytes);
            JsonNode content = file.path("content");
            if (!"vault".equals(file.path("watchfloor").asText())
                    || file.path("version").asInt() != VERSION
                    || !checksum(content).equals(file.path("sha256").asText())) {
                return Optional.empty();
            }
            return Optional.of(content(content));
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static VaultContent content(JsonNode content) {
        List<Slot> slots = new ArrayList<>();
        List<Installation> installations = new ArrayList<>();
        List<Grant> grants = new ArrayList<>();
        if (content.path("slots").size() > MOST_ENTRIES
                || content.path("grants").size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("more entries than anybody has");
        }
        content.path("slots").forEach(slot -> slots.add(slot(slot)));
        content.path("installations")
                .forEach(each -> installations.add(
                        new Installation(each.path("fingerprint").asText(), bytes(each, "publicKey"))));
        content.path("grants")
                .forEach(grant -> grants.add(new Grant(
                        grant.path("operator").asText(),
                        grant.path("workstation").asText(),
                        bytes(grant, "sealed"))));
        JsonNode recovery = content.path("recovery");
        return new VaultContent(
                content.path("profile").asText(),
                content.path("revision").asLong(),
                content.path("database").asText(),
                slots,
                installations,
                grants,
                new Recovery(
                        bytes(recovery, "salt"),
                        bytes(recovery, "publicKey"),
                        bytes(recovery, "sealedPrivate"),
                        bytes(recovery, "sealedKey")),
                bytes(content, "proof"));
    }

    private static void write(Slot slot, ObjectNode to) {
        to.put("operator", slot.operator());
        to.put("name", slot.name());
        to.putObject("argon2id")
                .put("memoryKib", slot.cost().memoryKib())
                .put("passes", slot.cost().passes())
                .put("lanes", slot.cost().lanes());
        to.put("salt", text(slot.salt()));
        to.put("publicKey", text(slot.publicKey()));
        to.put("sealed", text(slot.sealed()));
    }

    private static Slot slot(JsonNode slot) {
        JsonNode cost = slot.path("argon2id");
        return new Slot(
                slot.path("operator").asText(),
                slot.path("name").asText(),
                new KdfCost(
                        cost.path("memoryKib").asInt(),
                        cost.path("passes").asInt(),
                        cost.path("lanes").asInt()),
                bytes(slot, "salt"),
                bytes(slot, "publicKey"),
                bytes(slot, "sealed"));
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(JsonNode node, String field) {
        return Base64.getDecoder().decode(node.path(field).asText());
    }

    private static String checksum(JsonNode content) {
        try {
            // Jackson writes a tree as it was read, so the text of what was written is the text of what is read.
            byte[] text = JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("a tree can be written, and SHA-256 is part of every JDK", impossible);
        }
    }
}
