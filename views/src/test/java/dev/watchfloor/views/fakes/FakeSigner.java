package dev.watchfloor.views.fakes;

import dev.watchfloor.app.audit.AuditSigner;
import dev.watchfloor.app.crypto.Ed25519;
import java.security.KeyPair;

/** A workstation with keys of its own, in memory. */
final class FakeSigner implements AuditSigner {
    private final String workstation;
    private final KeyPair keys = Ed25519.newKeys();

    FakeSigner(String workstation) {
        this.workstation = workstation;
    }

    @Override
    public String workstation() {
        return workstation;
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
