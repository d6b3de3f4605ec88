package dev.watchfloor.app.evidence;

import dev.watchfloor.app.timeline.StoredEvent;

/**
 * Told by whoever shows raw records. A view is audited once for an event and a sign-in, however often it comes: the
 * question is who has seen a record, not how often. Thread-safe; blocks on disk.
 */
public interface EvidenceViews {

    /** The record was in view long enough to be read. The views decide how long that is. */
    void viewed(StoredEvent event);

    /** The record was taken out of the window by the clipboard. Audited each time. */
    void copied(StoredEvent event);
}
