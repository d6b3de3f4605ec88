package dev.watchfloor.app.workstation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.crypto.Ed25519;
import dev.watchfloor.app.vault.SealedBox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one spelling of {@code workstation.key}: JSON with PKCS #8 private and X.509 public keys in Base64. Stateless. */
final class WorkstationFile {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int VERSION = 1;
    private static final long LARGEST = 16_384;
    private static final String PUBLIC = "-public";
    private static final byte[] PROBE = {1};

    private WorkstationFile() {}

    static WorkstationKeys make(String name) {
        return new WorkstationKeys(name, Ed25519.newKeys(), SealedBox.newKeys());
    }

    static byte[] write(WorkstationKeys keys) {
        var node = JSON.createObjectNode().put("version", VERSION).put("name", keys.workstation());
        put(node, "ed25519", keys.signing());
        put(node, "x25519", keys.sealing());
        return (node.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static WorkstationKeys read(Path file) throws IOException, ProfileException {
        if (Files.size(file) <= LARGEST) {
            WorkstationKeys keys = read(Files.readAllBytes(file));
            if (keys != null) {
                return keys;
            }
        }
        throw new ProfileException("The keys of this workstation in " + file
                + " are damaged or were written by a newer Watchfloor. They were left as they are. Put them back from"
                + " a backup, or move them away: new ones are made then, and this workstation has to be trusted anew.");
    }

    private static @Nullable WorkstationKeys read(byte[] content) throws IOException {
        try {
            JsonNode node = JSON.readTree(content);
            if (node == null || node.path("version").asInt() != VERSION) {
                return null;
            }
            WorkstationKeys keys =
                    new WorkstationKeys(node.path("name").asText(), pair(node, "ed25519"), pair(node, "x25519"));
            return belongTogether(keys) ? keys : null;
        } catch (JsonProcessingException | GeneralSecurityException | IllegalArgumentException damaged) {
            return null;
        }
    }

    private static void put(com.fasterxml.jackson.databind.node.ObjectNode node, String algorithm, KeyPair pair) {
        Base64.Encoder base64 = Base64.getEncoder();
        node.put(algorithm, base64.encodeToString(pair.getPrivate().getEncoded()));
        node.put(algorithm + PUBLIC, base64.encodeToString(pair.getPublic().getEncoded()));
    }

    private static KeyPair pair(JsonNode node, String algorithm) throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance(algorithm);
        Base64.Decoder base64 = Base64.getDecoder();
        PrivateKey secret = keys.generatePrivate(
                new PKCS8EncodedKeySpec(base64.decode(node.path(algorithm).asText())));
        return new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(
                        base64.decode(node.path(algorithm + PUBLIC).asText()))),
                secret);
    }

    /** A public half of another key would make signatures that nobody can check, and seals that nobody can open. */
    private static boolean belongTogether(WorkstationKeys keys) {
        String signature = Base64.getEncoder().encodeToString(keys.sign(PROBE));
        byte[] sealed = SealedBox.seal(keys.sealing().getPublic(), "probe", PROBE);
        Optional<byte[]> opened = SealedBox.open(keys.sealing().getPrivate(), "probe", sealed);
        return Ed25519.hasSigned(keys.publicKey(), PROBE, signature) && opened.isPresent();
    }
}
