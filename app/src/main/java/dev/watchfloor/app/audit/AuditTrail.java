package dev.watchfloor.app.audit;

import dev.watchfloor.app.Pin;
import java.util.List;

/** The audit table. Append-only; an entry is on disk before the act it announces begins. Thread-safe. */
public interface AuditTrail {

    /** Entries newest first. @param beforeNumber only older ones; {@link Long#MAX_VALUE} starts at the newest */
    List<AuditEntry> latest(int limit, long beforeNumber);

    /** Entries oldest first. @param afterNumber only younger ones; -1 starts at the oldest */
    List<AuditEntry> following(int limit, long afterNumber);

    /** Tells after an entry was written, on the writing thread: be quick. */
    Pin subscribe(Runnable listener);
}
