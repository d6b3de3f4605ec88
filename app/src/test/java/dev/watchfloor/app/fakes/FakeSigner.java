package dev.watchfloor.app.fakes;

import dev.watchfloor.app.audit.AuditSigner;
import dev.watchfloor.app.crypto.Ed25519;
import java.security.KeyPair;

/** A workstation with keys of its own, in memory. */
public record FakeSigner(String workstation, KeyPair keys) implements AuditSigner {
    /** The one most tests write at. */
    public static final FakeSigner HERE = named("soc-ws-04");

    /** Another one, with other keys. */
    public static FakeSigner named(String workstation) {
        return new FakeSigner(workstation, Ed25519.newKeys());
    }

    @Override
    public String publicKey() {
        return Ed25519.text(keys.getPublic());
    }

    @Override
    public byte[] sign(byte[] content) {
        return Ed25519.sign(keys.getPrivate(), content);
    }
}
