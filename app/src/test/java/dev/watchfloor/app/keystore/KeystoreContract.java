package dev.watchfloor.app.keystore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keystore does when it is open. */
abstract class KeystoreContract {
    private static final byte[] SECRET =
            "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "b3RoZXI=".getBytes(StandardCharsets.US_ASCII);

    /** Open and empty. */
    abstract Keystore keystore() throws Exception;

    @Test
    void whatWasPutComesBackUnchanged() throws Exception {
        Keystore keystore = keystore();
        keystore.put("aa", SECRET.clone());
        keystore.put("bb", OTHER.clone());

        assertThat(keystore.get("aa"))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(SECRET));
        assertThat(keystore.get("bb"))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(OTHER));
    }

    @Test
    void whatIsPutAgainTakesThePlaceOfTheFirst() throws Exception {
        Keystore keystore = keystore();
        keystore.put("aa", SECRET.clone());
        keystore.put("aa", OTHER.clone());

        assertThat(keystore.get("aa"))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(OTHER));
    }

    @Test
    void whatWasRemovedOrNeverPutIsNotThere() throws Exception {
        Keystore keystore = keystore();
        keystore.put("aa", SECRET.clone());
        keystore.remove("aa");
        keystore.remove("never");

        assertThat(keystore.get("aa")).isEqualTo(Optional.empty());
        assertThat(keystore.get("never")).isEqualTo(Optional.empty());
        assertThat(keystore.isPresent()).isTrue();
    }
}
