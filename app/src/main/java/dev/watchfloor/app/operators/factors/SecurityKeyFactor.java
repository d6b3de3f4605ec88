package dev.watchfloor.app.operators.factors;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Security keys as a second factor (WebAuthn level 2, FIDO2): asks for a credential or a signature and checks what comes
 * back. The key must have been touched and must have checked its holder's PIN or finger; which make of key it is does not
 * matter, so attestation is not asked for. Thread-safe; keeps nothing.
 */
public final class SecurityKeyFactor {
    /** What credentials are bound to. There is no such host: nothing is ever connected to. */
    public static final String RELYING_PARTY = "watchfloor.local";

    /** Why a key is refused that has signed less often than it said before: there are two of it, or one was reset. */
    public static final String COUNT_WENT_BACK = "its count went back: it may have been copied";

    static final String ORIGIN = "https://" + RELYING_PARTY;
    private static final int CHALLENGE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<PublicKeyCredentialParameters> ALGORITHMS =
            List.of(algorithm(COSEAlgorithmIdentifier.ES256), algorithm(COSEAlgorithmIdentifier.EdDSA));

    private final ObjectConverter converter = new ObjectConverter();
    // "Non-strict" only means that attestation is not looked at.
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AuthenticatorDataConverter authenticatorData = new AuthenticatorDataConverter(converter);
    private final AttestationObjectConverter attestationObjects = new AttestationObjectConverter(converter);

    /** A new question for a credential. See {@link KeyRequest.Make} about the parameters. */
    public KeyRequest.Make askToMake(byte[] userId, String userName) {
        return new KeyRequest.Make(challenge(), userId, userName);
    }

    /** A new question for a signature. */
    public KeyRequest.Sign askToSign(RegisteredKey key) {
        return askToSign(key.credentialId());
    }

    KeyRequest.Sign askToSign(byte[] credentialId) {
        return new KeyRequest.Sign(challenge(), credentialId);
    }

    /**
     * Checks an answer to {@link #askToMake}.
     *
     * @param name what the operator calls the key
     * @return a refusal, or the key to keep
     */
    public KeyCheck register(KeyRequest.Make request, KeyAnswer answer, String name, Instant now) {
        try {
            RegistrationData made = manager.verify(
                    new RegistrationRequest(attestationObject(answer), answer.clientData()),
                    new RegistrationParameters(server(request), ALGORITHMS, true, true));
            AuthenticatorData<?> told =
                    Objects.requireNonNull(made.getAttestationObject()).getAuthenticatorData();
            AttestedCredentialData credential = Objects.requireNonNull(told.getAttestedCredentialData());
            return new KeyCheck.Accepted(new RegisteredKey(
                    credential.getCredentialId(),
                    converter.getCborMapper().writeValueAsBytes(credential.getCOSEKey()),
                    told.getSignCount(),
                    name,
                    now));
        } catch (RuntimeException refused) {
            return refused(refused);
        }
    }

    /** Checks an answer to {@link #askToSign}. The request must be dropped afterwards, whatever comes of it. */
    public KeyCheck verify(RegisteredKey key, KeyRequest.Sign request, KeyAnswer answer) {
        try {
            AuthenticationData signed = manager.verify(
                    new AuthenticationRequest(
                            request.credentialId(),
                            answer.authenticatorData(),
                            answer.clientData(),
                            answer.signature()),
                    new AuthenticationParameters(
                            server(request), record(key), List.of(key.credentialId()), true, true));
            return new KeyCheck.Accepted(key.withSignCount(
                    Objects.requireNonNull(signed.getAuthenticatorData()).getSignCount()));
        } catch (MaliciousCounterValueException back) {
            return new KeyCheck.Refused(COUNT_WENT_BACK);
        } catch (RuntimeException refused) {
            return refused(refused);
        }
    }

    private byte[] attestationObject(KeyAnswer answer) {
        AuthenticatorData<RegistrationExtensionAuthenticatorOutput> told =
                authenticatorData.convert(answer.authenticatorData());
        return attestationObjects.convertToBytes(new AttestationObject(told, new NoneAttestationStatement()));
    }

    private CredentialRecord record(RegisteredKey key) {
        COSEKey publicKey = Objects.requireNonNull(converter.getCborMapper().readValue(key.publicKey(), COSEKey.class));
        AttestedCredentialData credential = new AttestedCredentialData(AAGUID.ZERO, key.credentialId(), publicKey);
        return new CredentialRecordImpl(
                new NoneAttestationStatement(), true, null, null, key.signCount(), credential, null, null, null, null);
    }

    private static ServerProperty server(KeyRequest request) {
        return ServerProperty.builder()
                .origin(new Origin(ORIGIN))
                .rpId(RELYING_PARTY)
                .challenge(new DefaultChallenge(request.challenge()))
                .build();
    }

    private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier identifier) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, identifier);
    }

    private static byte[] challenge() {
        byte[] challenge = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(challenge);
        return challenge;
    }

    /**
     * The library's exceptions are one for each rule of the standard; their names say which, their messages repeat data.
     * Bytes that are no answer at all bring others, its JSON parser's among them: whatever is not accepted is refused.
     */
    private static KeyCheck refused(RuntimeException refusal) {
        return new KeyCheck.Refused(refusal.getClass().getSimpleName());
    }
}
