package dev.watchfloor.app.audit;

/** Who vouches for audit entries: the installation they are written at. Thread-safe. */
public interface AuditSigner {

    /** Name of the installation, for people; nothing vouches for it but the key. */
    String workstation();

    /** X.509 SubjectPublicKeyInfo of an Ed25519 key in Base64, 60 characters. */
    String publicKey();

    /** Ed25519 signature (RFC 8032) of 64 bytes over exactly these bytes. */
    byte[] sign(byte[] content);
}
