package dev.watchfloor.views.timeline;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.detection.Incident;
import dev.watchfloor.app.sessions.SessionRecord;
import java.util.List;

/**
 * What is drawn beside the densities.
 *
 * @param sessions sessions of the identity lane, by start
 * @param incidents latest first
 * @param acts what operators did, oldest first
 */
record SceneData(List<SessionRecord> sessions, List<Incident> incidents, List<AuditEntry> acts) {
    static final SceneData EMPTY = new SceneData(List.of(), List.of(), List.of());

    SceneData {
        sessions = List.copyOf(sessions);
        incidents = List.copyOf(incidents);
        acts = List.copyOf(acts);
    }
}
