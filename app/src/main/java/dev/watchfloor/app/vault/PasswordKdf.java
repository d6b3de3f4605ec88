package dev.watchfloor.app.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** From a password to a key, by Argon2id version 1.3 (RFC 9106). Stateless. */
final class PasswordKdf {
    static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;

    private PasswordKdf() {}

    /** A key of 32 bytes; the caller wipes it. The password is read and kept nowhere. */
    static byte[] derive(char[] password, byte[] salt, KdfCost cost) {
        byte[] bytes = bytes(password);
        try {
            return argon2id(bytes, salt, cost, new byte[0], new byte[0], KEY_BYTES);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    static byte[] argon2id(byte[] password, byte[] salt, KdfCost cost, byte[] secret, byte[] additional, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .withSecret(secret)
                .withAdditional(additional)
                .build());
        byte[] key = new byte[length];
        generator.generateBytes(password, key);
        return key;
    }

    /** One spelling for what looks the same (NFKC, as NIST SP 800-63B asks), in UTF-8. */
    private static byte[] bytes(char[] password) {
        // Normalizer gives a String, which cannot be wiped; it is garbage at once.
        CharBuffer same = CharBuffer.wrap(Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFKC)
                .toCharArray());
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(same);
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        Arrays.fill(same.array(), '\0');
        return bytes;
    }
}
