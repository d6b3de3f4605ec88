package dev.watchfloor.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PasswordKdfTest {
    /** Argon2id's test vector, RFC 9106 section 5.3. */
    @Test
    void derivesWhatTheStandardSays() {
        byte[] key = PasswordKdf.argon2id(
                filled(32, 1), filled(16, 2), new KdfCost(32, 3, 4), filled(8, 3), filled(12, 4), 32);

        assertThat(HexFormat.of().formatHex(key))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    @Test
    void oneLookIsOnePassword() {
        byte[] salt = filled(16, 7);
        KdfCost cheap = new KdfCost(64, 1, 1);

        // The letter as one character, and as a letter with its accent after it.
        byte[] composed = PasswordKdf.derive("caf\u00e9 au lait".toCharArray(), salt, cheap);
        byte[] decomposed = PasswordKdf.derive("cafe\u0301 au lait".toCharArray(), salt, cheap);

        assertThat(composed).isEqualTo(decomposed);
        assertThat(PasswordKdf.derive("cafe au lait".toCharArray(), salt, cheap))
                .isNotEqualTo(composed);
    }

    @Test
    void refusesParametersThatWouldTakeAllMemory() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KdfCost(1 << 19, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new KdfCost(64, 100, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new KdfCost(7, 1, 1));
    }

    private static byte[] filled(int length, int with) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }
}
