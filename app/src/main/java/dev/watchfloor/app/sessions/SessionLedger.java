package dev.watchfloor.app.sessions;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Sessions on disk, so that their bars are there after a restart. Thread-safe; fails with StoreException. */
public interface SessionLedger {

    /** Writes sessions in place of what was kept of them; their incidents are not kept. */
    void save(Collection<SessionRecord> sessions);

    /** Sessions that are open or ended at {@code since} or later, in no particular order. */
    List<SessionRecord> load(Instant since);
}
