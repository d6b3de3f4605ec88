package dev.watchfloor.connectors.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.SignInState.Factor;
import dev.watchfloor.connectors.spi.SignInState.Failures;
import dev.watchfloor.connectors.spi.SignInState.Kind;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Recorded answers of the Admin API of Keycloak 26.7.3. */
class SignInStatesTest {

    @Test
    void aLockIsToldInSecondsAndTheLastFailureInMilliseconds() throws Exception {
        Failures failures = SignInStates.failures(recorded("attack-detection-dave.json"));

        assertThat(failures.count()).isEqualTo(5);
        assertThat(failures.lockedUntil()).isEqualTo(Instant.ofEpochSecond(1_795_489_595));
        assertThat(failures.last()).isEqualTo(Instant.ofEpochMilli(1_795_489_535_434L));
        assertThat(failures.from()).hasToString("192.0.2.66");
    }

    @Test
    void nothingHappenedIsNoTimeAndNoAddress() throws Exception {
        assertThat(SignInStates.failures(recorded("attack-detection-alice.json")))
                .isEqualTo(new Failures(0, null, null, null));
    }

    @Test
    void hostileNumbersAreUnknown() throws Exception {
        assertThat(
                        SignInStates.failures(
                                Json.read(
                                        "{\"numFailures\":-7,\"disabled\":true,\"failedLoginNotBefore\":9e99,\"lastFailure\":9223372036854775807}")))
                .isEqualTo(new Failures(0, null, null, null));
    }

    @Test
    void factorsHaveTheirKindLabelAndTime() throws Exception {
        JsonNode credentials = recorded("user-credentials-carol.json");

        Factor password = SignInStates.factor(credentials.get(0));
        Factor codes = SignInStates.factor(credentials.get(1));

        assertThat(password.kind()).isEqualTo(Kind.PASSWORD);
        assertThat(codes)
                .isEqualTo(new Factor(
                        "4a7415a8-ad03-4033-aead-03a5d3fc0508",
                        Kind.CODE,
                        "Carol phone",
                        Instant.ofEpochMilli(1_795_489_525_013L)));
        assertThat(SignInStates.factor(Json.read("{\"type\":\"webauthn-passwordless\"}"))
                        .kind())
                .isEqualTo(Kind.KEY);
        assertThat(SignInStates.factor(Json.read("{\"type\":\"carrier-pigeon\"}"))
                        .kind())
                .isEqualTo(Kind.OTHER);
    }

    private static JsonNode recorded(String name) throws Exception {
        try (InputStream file =
                Objects.requireNonNull(SignInStatesTest.class.getResourceAsStream("/keycloak/26.7.3/" + name))) {
            return Json.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
