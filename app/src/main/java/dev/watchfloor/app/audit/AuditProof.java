package dev.watchfloor.app.audit;

import dev.watchfloor.app.crypto.Ed25519;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the audit is as it was written, and what proves it. Thread-safe; blocks on disk and network. */
public interface AuditProof {

    /** The profile's identity, as anchors name it. */
    String profile();

    /** The name of this installation. */
    String workstation();

    /** With which this installation signs: X.509 SubjectPublicKeyInfo of an Ed25519 key in Base64. */
    String publicKey();

    /** Whether the text is a key at all. */
    static boolean isKey(String text) {
        return Ed25519.isKey(text);
    }

    /** What two people compare of a key: see {@link Ed25519#fingerprint}. */
    static String fingerprint(String key) {
        return Ed25519.fingerprint(key);
    }

    /** Whose signatures count here, this installation's own among them. */
    Set<String> trustedKeys();

    /**
     * Lets the signatures of another installation count, or of this one's earlier key.
     *
     * @throws UnfitAnchorException when it is no key or the reason is missing
     */
    void trust(String key, String reason) throws UnfitAnchorException;

    /**
     * Lets the signatures of another installation count no more.
     *
     * @throws UnfitAnchorException when it is this installation's own or not trusted, or the reason is missing
     */
    void distrust(String key, String reason) throws UnfitAnchorException;

    /**
     * Compares every entry with its hash, its signature, the entry before it and the anchors of this workstation.
     *
     * @param afresh whether those that were found good since the console was opened are looked at again
     */
    AuditVerification verify(boolean afresh);

    /** What the time stamps in this workstation's folder say, the oldest first. */
    List<StampFinding> stamps();

    AnchorSettings settings();

    /** Changes where anchors go; the next goes there. The change is audited. */
    void change(AnchorSettings settings, String reason) throws UnfitAnchorException;

    /** Notes the newest entry in every place, now. Empty when there is no entry. Problems are in {@link #places}. */
    Optional<Anchor> anchorNow();

    /** How it goes with each place, the workstation's own folder first. */
    List<AnchorState> places();
}
