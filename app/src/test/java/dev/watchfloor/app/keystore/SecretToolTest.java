package dev.watchfloor.app.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** GNOME's own keyring, through secret-tool: open, locked, gone. */
@Timeout(120)
class SecretToolTest extends KeystoreContract {
    private GnomeKeyring keyring;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(
                GnomeKeyring.isPossible(),
                "SKIPPED: there is no keyring here (Debian: apt-get install dbus gnome-keyring libsecret-tools)");
        keyring = GnomeKeyring.start(Files.createTempDirectory("wfkey"));
    }

    @AfterEach
    void stop() throws Exception {
        if (keyring != null) {
            keyring.close();
        }
    }

    @Override
    Keystore keystore() {
        return keyring.keystore();
    }

    @Test
    void lockedKeyringGivesNothingAndKeepsNothing() throws Exception {
        Keystore keystore = keystore();
        keystore.put("aa", secret());
        keyring.restartLocked();

        assertThat(keystore.get("aa")).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> keystore.put("bb", secret()))
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining("locked");
    }

    @Test
    void keyringThatIsGoneIsNamed() throws Exception {
        Keystore keystore = keystore();
        keyring.stop();

        assertThatThrownBy(() -> keystore.get("aa"))
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining("org.freedesktop.secrets");
    }

    private static byte[] secret() {
        return "c2VjcmV0".getBytes(StandardCharsets.US_ASCII);
    }
}
