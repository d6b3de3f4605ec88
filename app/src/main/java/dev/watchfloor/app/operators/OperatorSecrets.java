package dev.watchfloor.app.operators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.operators.factors.KeyChallenge;
import dev.watchfloor.app.operators.factors.RegisteredKey;
import dev.watchfloor.app.operators.factors.TotpSecret;
import dev.watchfloor.app.vault.SealedBox;
import java.io.IOException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What only the operator's password opens: their private key and their second factors. Wiped by {@link #close} as far
 * as Java can. Never printed. Immutable otherwise.
 */
public final class OperatorSecrets implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    /** 1, which does not say so, had no security keys. */
    private static final int VERSION = 2;

    private final KeyPair keys;
    private final TotpSecret totp;
    private final List<byte[]> codes;
    private final List<RegisteredKey> securityKeys;

    /**
     * @param codes hashes of the one-time codes that are left
     * @param securityKeys at most {@link KeyChallenge#MOST_KEYS}
     */
    public OperatorSecrets(KeyPair keys, TotpSecret totp, List<byte[]> codes, List<RegisteredKey> securityKeys) {
        this.keys = keys;
        this.totp = totp;
        this.codes = List.copyOf(codes);
        this.securityKeys = List.copyOf(securityKeys);
    }

    /** X25519. */
    public PrivateKey key() {
        return keys.getPrivate();
    }

    PublicKey publicKey() {
        return keys.getPublic();
    }

    public TotpSecret totp() {
        return totp;
    }

    /** Hashes of the one-time codes that are left. */
    public List<byte[]> codes() {
        return codes;
    }

    /** That the operator may sign in with. */
    public List<RegisteredKey> securityKeys() {
        return securityKeys;
    }

    OperatorSecrets withCodes(List<byte[]> left) {
        return new OperatorSecrets(keys, totp, left, securityKeys);
    }

    /** Has copies of them: what is shown is wiped on its own. */
    OperatorSecrets withFactors(Enrolment next) {
        return new OperatorSecrets(keys, next.totp().copy(), next.hashedCodes(), securityKeys);
    }

    OperatorSecrets withSecurityKeys(List<RegisteredKey> next) {
        return new OperatorSecrets(keys, totp, codes, next);
    }

    /** The same with parts of its own to be wiped. */
    OperatorSecrets copy() {
        return new OperatorSecrets(
                keys, totp.copy(), codes.stream().map(byte[]::clone).toList(), securityKeys);
    }

    /** For the vault to seal; the caller wipes it. */
    byte[] write() throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", VERSION);
        root.put("key", keys.getPrivate().getEncoded());
        root.put("publicKey", keys.getPublic().getEncoded());
        byte[] seed = totp.bytes();
        root.putObject("totp")
                .put("secret", seed)
                .put("algorithm", totp.algorithm().name())
                .put("digits", totp.digits())
                .put("period", totp.period());
        ArrayNode list = root.putArray("codes");
        codes.forEach(list::add);
        ArrayNode written = root.putArray("securityKeys");
        securityKeys.forEach(key -> written.addObject()
                .put("credentialId", key.credentialId())
                .put("publicKey", key.publicKey())
                .put("signCount", key.signCount())
                .put("name", key.name())
                .put("registered", key.registered().toString()));
        byte[] bytes = JSON.writeValueAsBytes(root);
        Arrays.fill(seed, (byte) 0);
        return bytes;
    }

    /**
     * Empty when it is not what {@link #write} wrote; the vault has checked it before, so that cannot be an accident.
     *
     * @throws ProfileException when a newer version wrote it: to go on would lose what that has
     */
    static Optional<OperatorSecrets> read(byte[] written) throws ProfileException {
        try {
            JsonNode root = JSON.readTree(written);
            if (root.path("version").asInt(1) > VERSION) {
                throw new ProfileException("The operator's factors were written by a newer Watchfloor. Use that one.");
            }
            JsonNode totp = root.path("totp");
            List<byte[]> codes = new ArrayList<>();
            for (JsonNode code : root.path("codes")) {
                codes.add(code.binaryValue());
            }
            List<RegisteredKey> securityKeys = securityKeys(root.path("securityKeys"));
            byte[] seed = Base64.getDecoder().decode(totp.path("secret").asText());
            TotpSecret secret = new TotpSecret(
                    seed,
                    TotpSecret.Algorithm.valueOf(totp.path("algorithm").asText()),
                    totp.path("digits").asInt(),
                    totp.path("period").asInt());
            Arrays.fill(seed, (byte) 0);
            return SealedBox.privateKey(bytes(root, "key"))
                    .flatMap(key -> SealedBox.publicKey(bytes(root, "publicKey"))
                            .map(shared -> new OperatorSecrets(new KeyPair(shared, key), secret, codes, securityKeys)));
        } catch (IOException | IllegalArgumentException | DateTimeException damaged) {
            return Optional.empty();
        }
    }

    private static List<RegisteredKey> securityKeys(JsonNode written) {
        return written.valueStream()
                .limit(KeyChallenge.MOST_KEYS)
                .map(key -> new RegisteredKey(
                        bytes(key, "credentialId"),
                        bytes(key, "publicKey"),
                        key.path("signCount").asLong(),
                        key.path("name").asText(),
                        Instant.parse(key.path("registered").asText())))
                .toList();
    }

    private static byte[] bytes(JsonNode node, String field) {
        return Base64.getDecoder().decode(node.path(field).asText());
    }

    @Override
    public void close() {
        totp.close();
        codes.forEach(hash -> Arrays.fill(hash, (byte) 0));
    }

    @Override
    public String toString() {
        return "OperatorSecrets";
    }
}
