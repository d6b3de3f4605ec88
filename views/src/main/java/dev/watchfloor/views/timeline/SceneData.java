package dev.watchfloor.views.timeline;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.detection.Incident;
import dev.watchfloor.app.sessions.SessionRecord;
import java.util.List;
import java.util.Optional;

/**
 * What is drawn beside the densities.
 *
 * @param sessions sessions of the identity lane, by start
 * @param incidents latest first
 * @param newest the newest incident of all, whether in view or not
 * @param acts what operators did, oldest first
 */
record SceneData(
        List<SessionRecord> sessions, List<Incident> incidents, Optional<Incident> newest, List<AuditEntry> acts) {
    static final SceneData EMPTY = new SceneData(List.of(), List.of(), Optional.empty(), List.of());

    SceneData {
        sessions = List.copyOf(sessions);
        incidents = List.copyOf(incidents);
        acts = List.copyOf(acts);
    }
}
