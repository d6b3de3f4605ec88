package dev.watchfloor.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.watchfloor.app.operators.factors.KeyAnswer;
import dev.watchfloor.app.operators.factors.KeyRequest;
import dev.watchfloor.app.operators.factors.PluggedKey;
import dev.watchfloor.app.operators.factors.SecurityKeyDevice;
import dev.watchfloor.app.operators.factors.SecurityKeyFactor;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A security key in memory with one ES256 credential, touched at once. Takes any PIN; remembers what it was told. */
final class PocketKey implements SecurityKeyDevice {
    /** WebAuthn, section 6.1: touched, and its holder verified; and an attested credential follows. */
    private static final int VERIFIED = 0x05;

    private static final int ATTESTED = 0x40;
    /** RFC 9053, section 7.1.1: EC2, ES256, P-256, x; then y. */
    private static final String COSE_X = "a5010203262001215820";

    private static final String COSE_Y = "225820";

    private final byte[] id = new byte[32];
    private final KeyPair keys;
    private boolean isPlugged = true;
    private String pin = "";
    private int count;

    PocketKey() {
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void unplug() {
        isPlugged = false;
    }

    String pin() {
        return pin;
    }

    @Override
    public boolean isInstalled() {
        return true;
    }

    @Override
    public List<PluggedKey> list() {
        return isPlugged ? List.of(new PluggedKey("pocket", "Pocket key")) : List.of();
    }

    @Override
    public boolean knows(PluggedKey key, KeyRequest.Sign request) {
        return Arrays.equals(id, request.credentialId());
    }

    @Override
    public KeyAnswer make(PluggedKey key, KeyRequest.Make request, char[] typed) {
        pin = String.valueOf(typed);
        ECPublicKey shared = (ECPublicKey) keys.getPublic();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(told(VERIFIED | ATTESTED));
        data.writeBytes(new byte[16]);
        data.writeBytes(new byte[] {0, (byte) id.length});
        data.writeBytes(id);
        data.writeBytes(HexFormat.of().parseHex(COSE_X));
        data.writeBytes(number(shared.getW().getAffineX()));
        data.writeBytes(HexFormat.of().parseHex(COSE_Y));
        data.writeBytes(number(shared.getW().getAffineY()));
        return new KeyAnswer(clientData("webauthn.create", request), data.toByteArray(), new byte[0]);
    }

    @Override
    public KeyAnswer sign(PluggedKey key, KeyRequest.Sign request, char[] typed) {
        pin = String.valueOf(typed);
        byte[] clientData = clientData("webauthn.get", request);
        byte[] told = told(VERIFIED);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(told);
            signature.update(hash(clientData));
            return new KeyAnswer(clientData, told, signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] told(int flags) {
        count++;
        return ByteBuffer.allocate(37)
                .put(hash(SecurityKeyFactor.RELYING_PARTY.getBytes(UTF_8)))
                .put((byte) flags)
                .putInt(count)
                .array();
    }

    private static byte[] clientData(String type, KeyRequest request) {
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(request.challenge());
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"https://%s\"}"
                .formatted(type, challenge, SecurityKeyFactor.RELYING_PARTY)
                .getBytes(UTF_8);
    }

    private static byte[] number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] number = new byte[32];
        int length = Math.min(bytes.length, number.length);
        System.arraycopy(bytes, bytes.length - length, number, number.length - length, length);
        return number;
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
