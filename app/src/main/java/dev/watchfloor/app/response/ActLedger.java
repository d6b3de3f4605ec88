package dev.watchfloor.app.response;

import java.util.List;

/** Acts on disk, so that one that a crash cut off is known at the next start. Thread-safe; fails with StoreException. */
public interface ActLedger {

    /** Writes the intent. Returns false, and changes nothing, when an act with this id was begun before. */
    boolean begin(ActRecord act);

    /** Writes one target's result. */
    void finish(String actId, Report.TargetResult result);

    /** Acts that have targets without a result, oldest first, each with those targets only. */
    List<ActRecord> unfinished();
}
