package dev.watchfloor.app.workstation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.crypto.Ed25519;
import dev.watchfloor.app.vault.SealedBox;
import dev.watchfloor.app.vault.Share;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The spellings of {@code workstation.key}: JSON with X.509 public keys in Base64 and PKCS #8 private ones beside them
 * (version 1) or sealed with a share that lies elsewhere (version 2). Stateless.
 */
final class WorkstationFile {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PLAIN = 1;
    private static final int BOUND = 2;
    private static final long LARGEST = 16_384;
    private static final String PUBLIC = "-public";
    private static final String SIGNING = "ed25519";
    private static final String SEALING = "x25519";
    private static final byte[] PROBE = {1};

    private WorkstationFile() {}

    static WorkstationKeys make(String name) {
        return new WorkstationKeys(name, Ed25519.newKeys(), SealedBox.newKeys());
    }

    static byte[] write(WorkstationKeys keys) {
        ObjectNode node = head(PLAIN, keys);
        putPrivate(node, keys);
        return bytes(node);
    }

    /** @param id of the share in its keystore */
    static byte[] write(WorkstationKeys keys, String id, Share share) throws IOException {
        StoredKeys.Bound draft = new StoredKeys.Bound(
                keys.workstation(),
                text(keys.signing().getPublic()),
                text(keys.sealing().getPublic()),
                id,
                new byte[0]);
        ObjectNode inside = JSON.createObjectNode();
        putPrivate(inside, keys);
        byte[] content = JSON.writeValueAsBytes(inside);
        ObjectNode node = head(BOUND, keys)
                .put("share", id)
                .put("sealed", Base64.getEncoder().encodeToString(share.seal(draft.place(), content)));
        Arrays.fill(content, (byte) 0);
        return bytes(node);
    }

    static StoredKeys read(Path file) throws IOException, ProfileException {
        if (Files.size(file) <= LARGEST) {
            StoredKeys stored = read(Files.readAllBytes(file));
            if (stored != null) {
                return stored;
            }
        }
        throw new ProfileException("The keys of this workstation in " + file
                + " are damaged or were written by a newer Watchfloor. They were left as they are. Put them back from"
                + " a backup, or move them away: new ones are made then, and this workstation has to be trusted anew.");
    }

    /** Empty when the share is another, or the file was changed. */
    static Optional<WorkstationKeys> open(StoredKeys.Bound bound, Share share) throws IOException {
        Optional<byte[]> content = share.open(bound.place(), bound.sealed());
        if (content.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode inside = JSON.readTree(content.get());
            return Optional.ofNullable(whole(new WorkstationKeys(
                    bound.name(),
                    pair(SIGNING, bound.signing(), inside.path(SIGNING).asText()),
                    pair(SEALING, bound.sealing(), inside.path(SEALING).asText()))));
        } catch (JsonProcessingException | GeneralSecurityException | IllegalArgumentException damaged) {
            return Optional.empty();
        } finally {
            Arrays.fill(content.get(), (byte) 0);
        }
    }

    private static @Nullable StoredKeys read(byte[] content) throws IOException {
        try {
            JsonNode node = JSON.readTree(content);
            if (node == null) {
                return null;
            }
            String signing = node.path(SIGNING + PUBLIC).asText();
            String sealing = node.path(SEALING + PUBLIC).asText();
            return switch (node.path("version").asInt()) {
                case PLAIN -> {
                    WorkstationKeys keys = whole(new WorkstationKeys(
                            node.path("name").asText(),
                            pair(SIGNING, signing, node.path(SIGNING).asText()),
                            pair(SEALING, sealing, node.path(SEALING).asText())));
                    yield keys == null ? null : new StoredKeys.Plain(keys);
                }
                case BOUND -> {
                    byte[] sealed =
                            Base64.getDecoder().decode(node.path("sealed").asText());
                    String id = node.path("share").asText();
                    yield sealed.length == 0 || !id.matches("[0-9a-f]{16}")
                            ? null
                            : new StoredKeys.Bound(node.path("name").asText(), signing, sealing, id, sealed);
                }
                default -> null;
            };
        } catch (JsonProcessingException | GeneralSecurityException | IllegalArgumentException damaged) {
            return null;
        }
    }

    private static ObjectNode head(int version, WorkstationKeys keys) {
        return JSON.createObjectNode()
                .put("version", version)
                .put("name", keys.workstation())
                .put(SIGNING + PUBLIC, text(keys.signing().getPublic()))
                .put(SEALING + PUBLIC, text(keys.sealing().getPublic()));
    }

    private static void putPrivate(ObjectNode node, WorkstationKeys keys) {
        node.put(SIGNING, text(keys.signing().getPrivate()))
                .put(SEALING, text(keys.sealing().getPrivate()));
    }

    private static byte[] bytes(ObjectNode node) {
        return (node.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static KeyPair pair(String algorithm, String open, String secret) throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance(algorithm);
        Base64.Decoder base64 = Base64.getDecoder();
        PrivateKey half = keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(secret)));
        return new KeyPair(keys.generatePublic(new X509EncodedKeySpec(base64.decode(open))), half);
    }

    /** A public half of another key would make signatures that nobody can check, and seals that nobody can open. */
    private static @Nullable WorkstationKeys whole(WorkstationKeys keys) {
        String signature = Base64.getEncoder().encodeToString(keys.sign(PROBE));
        byte[] sealed = SealedBox.seal(keys.sealing().getPublic(), "probe", PROBE);
        Optional<byte[]> opened = SealedBox.open(keys.sealing().getPrivate(), "probe", sealed);
        return Ed25519.hasSigned(keys.publicKey(), PROBE, signature) && opened.isPresent() ? keys : null;
    }
}
