package dev.watchfloor.connectors.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Secret;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {
    private static final JWTClaimsSet CLAIMS =
            new JWTClaimsSet.Builder().issuer("me").build();

    @Test
    void anRsaKeyInPemSigns() throws Exception {
        RSAKey rsa = new RSAKeyGenerator(2_048).generate();

        SignedJWT jwt = signed(SigningKey.of(pem(rsa.toPrivateKey()), Optional.of("k1"), "The key"));

        assertThat(jwt.verify(new RSASSAVerifier(rsa.toRSAPublicKey()))).isTrue();
        assertThat(jwt.getHeader().getKeyID()).isEqualTo("k1");
    }

    @Test
    void aCurveInPemAndAsJwkSigns() throws Exception {
        ECKey curve = new ECKeyGenerator(Curve.P_256).keyID("own").generate();

        SignedJWT fromPem = signed(SigningKey.of(pem(curve.toPrivateKey()), Optional.empty(), "The key"));
        SignedJWT fromJwk = signed(SigningKey.of(new Secret(curve.toJSONString()), Optional.of("other"), "The key"));

        assertThat(fromPem.verify(new ECDSAVerifier(curve))).isTrue();
        assertThat(fromJwk.verify(new ECDSAVerifier(curve))).isTrue();
        assertThat(fromJwk.getHeader().getKeyID()).isEqualTo("own");
    }

    @Test
    void theKeyFileOfAServiceAccountSignsUnderItsOwnName() throws Exception {
        RSAKey rsa = new RSAKeyGenerator(2_048).generate();
        String file = "{\"type\":\"service_account\",\"private_key_id\":\"4f2d\",\"private_key\":\""
                + pem(rsa.toPrivateKey()).reveal().replaceAll("\\s*\\R", "\\\\n") + "\"}";

        SignedJWT jwt = signed(SigningKey.of(new Secret(file), Optional.empty(), "The key"));

        assertThat(jwt.verify(new RSASSAVerifier(rsa.toRSAPublicKey()))).isTrue();
        assertThat(jwt.getHeader().getKeyID()).isEqualTo("4f2d");
    }

    @Test
    void aShortKeyIsRefused() throws Exception {
        java.security.KeyPairGenerator generator = java.security.KeyPairGenerator.getInstance("RSA");
        generator.initialize(1_024);

        assertThatThrownBy(
                        () -> SigningKey.of(pem(generator.generateKeyPair().getPrivate()), Optional.empty(), "The key"))
                .hasMessageContaining("2048 bits");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2",
                "{\"kty\":\"RSA\",\"n\":\"hunter2\"}",
                "{\"kty\":\"oct\",\"k\":\"aHVudGVyMg\"}",
                "{\"kty\":\"RSA\",",
                "{\"private_key\":\"hunter2\"}",
                "-----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----",
                "-----END PRIVATE KEY-----\n-----BEGIN PRIVATE KEY-----",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n-----END ENCRYPTED PRIVATE KEY-----"
            })
    void whatIsNoPrivateKeyIsSaidToBeNoneAndNotQuoted(String text) {
        assertThatThrownBy(() -> SigningKey.of(new Secret(text), Optional.empty(), "The key"))
                .isInstanceOfSatisfying(ConnectorException.class, failure -> {
                    assertThat(failure.category()).isEqualTo(ConnectorException.Category.MISCONFIGURED);
                    assertThat(failure.sentence()).startsWith("The key ").doesNotContain("hunter2", "aHVudGVyMg");
                    assertThat(failure.getCause()).isNull();
                });
    }

    private static SignedJWT signed(SigningKey key) throws Exception {
        return SignedJWT.parse(key.sign(CLAIMS));
    }

    private static Secret pem(PrivateKey key) {
        return new Secret("-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getEncoded()) + "\n-----END PRIVATE KEY-----\n");
    }
}
