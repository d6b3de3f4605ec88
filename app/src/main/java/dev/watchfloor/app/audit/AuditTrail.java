package dev.watchfloor.app.audit;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.timeline.TimeRange;
import java.util.List;

/** The audit table. Append-only; an entry is on disk before the act it announces begins. Thread-safe. */
public interface AuditTrail {

    /** Entries newest first. @param beforeNumber only older ones; {@link Long#MAX_VALUE} starts at the newest */
    List<AuditEntry> latest(int limit, long beforeNumber);

    /** Entries about responses in a time range, oldest first: the operator's own marks on the timeline. */
    List<AuditEntry> responsesWithin(TimeRange range);

    /** Tells after an entry was written, on the writing thread: be quick. */
    Pin subscribe(Runnable listener);
}
