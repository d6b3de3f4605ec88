package dev.watchfloor.app.operators.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PasswordTextTest {
    @Test
    void whatLooksTheSameIsTheSame() {
        assertThat(bytes("cafe\u0301 \ufb01n \u2460")).isEqualTo(bytes("caf\u00e9 fin 1"));
        assertThat(bytes("caf\u00e9 fin 1")).isEqualTo("caf\u00e9 fin 1".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(PasswordText.of("\ud83d\udd11key".toCharArray()).length()).isEqualTo(4);
    }

    @Test
    void closingWipesItAndLeavesWhatWasTyped() {
        char[] typed = "correct horse".toCharArray();
        PasswordText password = PasswordText.of(typed);
        password.close();
        assertThat(password.letters()).containsOnly('\0').hasSize(13);
        assertThat(typed).startsWith('c');
        assertThat(password).hasToString("PasswordText");
    }

    private static byte[] bytes(String typed) {
        return PasswordText.of(typed.toCharArray()).bytes();
    }
}
