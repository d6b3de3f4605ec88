package dev.watchfloor.app.audit;

import java.util.Optional;

/**
 * How the trust in workstations becomes the trust in what they sign: the same confirmation gives both. Thread-safe; blocks
 * on disk.
 */
public interface KeyPapers {

    /** Lets the signatures of a workstation count that was confirmed here, and says to it whose count here. */
    KeyPaper exchange(String key, String fingerprint);

    /** What the workstation said that confirmed this one, until {@link #take}. */
    Optional<KeyPaper> waiting();

    /** Lets all signatures count that it names. */
    void take(KeyPaper paper);
}
