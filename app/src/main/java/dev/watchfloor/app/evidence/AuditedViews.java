package dev.watchfloor.app.evidence;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.timeline.StoredEvent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/** Views of one console's operator, in the audit. Refuses nothing: what was seen was seen. Thread-safe. */
public final class AuditedViews implements EvidenceViews {
    /** What is remembered; who looks at more has the earliest ones audited a second time. */
    private static final int MOST = 10_000;

    private final AuditLog audit;
    private final Set<Long> seen = new LinkedHashSet<>();

    /** @param audit in the operator's name */
    public AuditedViews(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void viewed(StoredEvent event) {
        if (isNew(event.position())) {
            write("evidence.view", event, "Record shown, of ");
        }
    }

    @Override
    public void copied(StoredEvent event) {
        isNew(event.position());
        write("evidence.copy", event, "Record copied to the clipboard, of ");
    }

    private void write(String action, StoredEvent event, String sentence) {
        audit.write(
                action,
                "event " + event.position(),
                event.connector(),
                "DONE",
                sentence + event.event().time() + ".");
    }

    private synchronized boolean isNew(long position) {
        boolean isNew = seen.add(position);
        if (seen.size() > MOST) {
            Iterator<Long> oldest = seen.iterator();
            oldest.next();
            oldest.remove();
        }
        return isNew;
    }
}
