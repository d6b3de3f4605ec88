package dev.watchfloor.app.response;

import java.util.List;

/** Proofs on disk. Thread-safe; fails with StoreException. */
public interface ProofLedger {

    /** Keeps a proof; the first for an artefact stays. Returns whether it was the first. */
    boolean add(String actId, Proof proof);

    /** Proofs of one act, in the order in which they were found. */
    List<Proof> of(String actId);
}
