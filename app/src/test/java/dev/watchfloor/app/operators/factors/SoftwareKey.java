package dev.watchfloor.app.operators.factors;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.test.authenticator.webauthn.GetAssertionRequest;
import com.webauthn4j.test.authenticator.webauthn.GetAssertionResponse;
import com.webauthn4j.test.authenticator.webauthn.MakeCredentialRequest;
import com.webauthn4j.test.authenticator.webauthn.NoneAttestationAuthenticator;
import com.webauthn4j.test.authenticator.webauthn.exception.WebAuthnModelException;
import dev.watchfloor.app.operators.factors.SecurityKeyException.Obstacle;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The software authenticator of webauthn4j as a key that is plugged in and touched at once. Not thread-safe. */
public final class SoftwareKey implements SecurityKeyDevice {
    public static final String PIN = "1234";
    /** WebAuthn, section 6.1: after the hash of the relying party's id, and after these. */
    private static final int FLAGS = 32;

    private static final int COUNT = 33;

    private static final int VERIFIED = 0x04;

    private final ObjectConverter converter = new ObjectConverter();
    private final AuthenticatorDataConverter authenticatorData = new AuthenticatorDataConverter(converter);
    private final NoneAttestationAuthenticator authenticator =
            new NoneAttestationAuthenticator(AAGUID.ZERO, 0, true, converter);

    private boolean verifiesItsHolder = true;
    private String relyingParty = SecurityKeyFactor.RELYING_PARTY;
    private UnaryOperator<String> clientData = UnaryOperator.identity();
    private char[] pin = PIN.toCharArray();
    private List<PluggedKey> plugged = List.of(new PluggedKey("software", "Software key"));
    private OptionalInt count = OptionalInt.empty();

    /** Has another PIN from now on; nobody's copy. */
    public void pin(char[] next) {
        Arrays.fill(pin, '\0');
        pin = next.clone();
    }

    /** So many keys are plugged in from now on. */
    public void plugged(int keys) {
        plugged = IntStream.range(0, keys)
                .mapToObj(number -> new PluggedKey("software" + number, "Software key"))
                .toList();
    }

    /** Says that it has signed so often from now on. */
    public void count(int next) {
        count = OptionalInt.of(next);
    }

    /** Asks for no PIN and says so from now on. */
    void stopVerifying() {
        verifiesItsHolder = false;
    }

    /** Is asked by another site from now on. */
    void answerFor(String other) {
        relyingParty = other;
    }

    /** Has other client data to sign from now on, as a program between console and key could give it. */
    void change(UnaryOperator<String> change) {
        clientData = change;
    }

    @Override
    public boolean isInstalled() {
        return true;
    }

    @Override
    public List<PluggedKey> list() {
        return plugged;
    }

    @Override
    public boolean knows(PluggedKey key, KeyRequest.Sign request) {
        var descriptor =
                new PublicKeyCredentialDescriptor(PublicKeyCredentialType.PUBLIC_KEY, request.credentialId(), Set.of());
        try {
            authenticator.getAssertion(new GetAssertionRequest(
                    relyingParty, new byte[32], List.of(descriptor), true, verifiesItsHolder, null));
            return true;
        } catch (WebAuthnModelException unknown) {
            return false;
        }
    }

    @Override
    public KeyAnswer make(PluggedKey key, KeyRequest.Make request, char[] typed) throws SecurityKeyException {
        check(typed);
        byte[] data =
                clientData.apply(new String(ClientData.of(request), UTF_8)).getBytes(UTF_8);
        var made = authenticator
                .makeCredential(new MakeCredentialRequest(
                        ClientData.hash(data),
                        new PublicKeyCredentialRpEntity(relyingParty, "Watchfloor"),
                        new PublicKeyCredentialUserEntity(request.userId(), request.userName(), request.userName()),
                        false,
                        true,
                        verifiesItsHolder,
                        List.of(new PublicKeyCredentialParameters(
                                PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256))))
                .getAttestationObject()
                .getAuthenticatorData();
        return new KeyAnswer(data, flagged(authenticatorData.convert(made)), new byte[0]);
    }

    @Override
    public KeyAnswer sign(PluggedKey key, KeyRequest.Sign request, char[] typed) throws SecurityKeyException {
        check(typed);
        byte[] data =
                clientData.apply(new String(ClientData.of(request), UTF_8)).getBytes(UTF_8);
        var descriptor =
                new PublicKeyCredentialDescriptor(PublicKeyCredentialType.PUBLIC_KEY, request.credentialId(), Set.of());
        try {
            GetAssertionResponse signed = authenticator.getAssertion(new GetAssertionRequest(
                    relyingParty, ClientData.hash(data), List.of(descriptor), true, verifiesItsHolder, null));
            byte[] told = flagged(signed.getAuthenticatorData());
            return new KeyAnswer(data, told, signature(request.credentialId(), told, data));
        } catch (WebAuthnModelException unknown) {
            throw new SecurityKeyException(Obstacle.OTHER_KEY, "This security key is another one.");
        }
    }

    /** The authenticator says that it verified its holder whatever it was asked, so that is taken back here. */
    private byte[] flagged(byte[] told) {
        byte[] flagged = told.clone();
        if (!verifiesItsHolder) {
            flagged[FLAGS] &= ~VERIFIED;
        }
        count.ifPresent(next -> ByteBuffer.wrap(flagged).putInt(COUNT, next));
        return flagged;
    }

    private byte[] signature(byte[] credentialId, byte[] told, byte[] data) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(
                    authenticator.lookup(credentialId).getPrivateKey().getPrivateKey());
            signature.update(told);
            signature.update(ClientData.hash(data));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void check(char[] typed) throws SecurityKeyException {
        if (verifiesItsHolder && !Arrays.equals(typed, pin)) {
            throw new SecurityKeyException(Obstacle.WRONG_PIN, "The PIN of the security key is wrong.");
        }
    }
}
