package dev.watchfloor.app.operators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.operators.factors.TotpSecret;
import dev.watchfloor.app.vault.SealedBox;
import java.io.IOException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
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

    private final KeyPair keys;
    private final TotpSecret totp;
    private final List<byte[]> codes;

    /** @param codes hashes of the one-time codes that are left */
    public OperatorSecrets(KeyPair keys, TotpSecret totp, List<byte[]> codes) {
        this.keys = keys;
        this.totp = totp;
        this.codes = List.copyOf(codes);
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

    OperatorSecrets withCodes(List<byte[]> left) {
        return new OperatorSecrets(keys, totp, left);
    }

    /** Has copies of them: what is shown is wiped on its own. */
    OperatorSecrets withFactors(Enrolment next) {
        return new OperatorSecrets(keys, next.totp().copy(), next.hashedCodes());
    }

    /** For the vault to seal; the caller wipes it. */
    byte[] write() throws IOException {
        ObjectNode root = JSON.createObjectNode();
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
        byte[] written = JSON.writeValueAsBytes(root);
        Arrays.fill(seed, (byte) 0);
        return written;
    }

    /** Empty when it is not what {@link #write} wrote; the vault has checked it before, so that cannot be an accident. */
    static Optional<OperatorSecrets> read(byte[] written) {
        try {
            JsonNode root = JSON.readTree(written);
            JsonNode totp = root.path("totp");
            List<byte[]> codes = new ArrayList<>();
            for (JsonNode code : root.path("codes")) {
                codes.add(code.binaryValue());
            }
            byte[] seed = Base64.getDecoder().decode(totp.path("secret").asText());
            TotpSecret secret = new TotpSecret(
                    seed,
                    TotpSecret.Algorithm.valueOf(totp.path("algorithm").asText()),
                    totp.path("digits").asInt(),
                    totp.path("period").asInt());
            Arrays.fill(seed, (byte) 0);
            return SealedBox.privateKey(bytes(root, "key"))
                    .flatMap(key -> SealedBox.publicKey(bytes(root, "publicKey"))
                            .map(shared -> new OperatorSecrets(new KeyPair(shared, key), secret, codes)));
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
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
