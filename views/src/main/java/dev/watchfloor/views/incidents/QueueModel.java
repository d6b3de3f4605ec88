package dev.watchfloor.views.incidents;

import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.incidents.Incidents;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the queue shows. FX thread only; the list of incidents never blocks. */
final class QueueModel {
    private final Incidents incidents;
    private final String who;
    private Which which = Which.OPEN;
    private String text = "";

    /** @param who name of the operator */
    QueueModel(Incidents incidents, String who) {
        this.incidents = incidents;
        this.who = who;
    }

    void show(Which wanted) {
        which = wanted;
    }

    Which which() {
        return which;
    }

    void filter(String words) {
        text = words.strip().toLowerCase(Locale.ROOT);
    }

    boolean isFiltered() {
        return !text.isEmpty();
    }

    /** What matches, latest event first. */
    List<IncidentHead> rows() {
        return incidents.list().stream()
                .filter(head -> which.has(head, who))
                .filter(this::matches)
                .toList();
    }

    QueueCounts counts() {
        return QueueCounts.of(incidents.list(), who);
    }

    private boolean matches(IncidentHead head) {
        String owner = head.owner();
        return text.isEmpty()
                || Stream.of(
                                Stream.of(head.id(), head.title(), owner == null ? "" : owner),
                                head.networks().stream(),
                                head.users().stream())
                        .flatMap(words -> words)
                        .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(text));
    }
}
