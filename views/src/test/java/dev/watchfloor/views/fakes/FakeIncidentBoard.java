package dev.watchfloor.views.fakes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.detection.Incident;
import dev.watchfloor.app.detection.IncidentBoard;
import dev.watchfloor.app.timeline.TimeRange;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Incidents put there by hand. Thread-safe. */
public final class FakeIncidentBoard implements IncidentBoard {
    private final List<Incident> incidents = new CopyOnWriteArrayList<>();
    private final Listeners listeners = new Listeners();

    /** Finds one more. */
    public void fill(Incident incident) {
        incidents.add(incident);
        listeners.tell();
    }

    @Override
    public List<Incident> within(TimeRange range) {
        return incidents.stream()
                .filter(incident -> incident.steps().stream()
                        .anyMatch(step ->
                                step.from().isBefore(range.to()) && !step.to().isBefore(range.from())))
                .sorted(Comparator.comparing(Incident::latest).reversed())
                .toList();
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }
}
