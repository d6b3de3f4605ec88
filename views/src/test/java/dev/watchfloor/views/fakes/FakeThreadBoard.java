package dev.watchfloor.views.fakes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.ThreadBoard;
import dev.watchfloor.app.timeline.TimeRange;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Incidents put there by hand. Thread-safe. */
public final class FakeThreadBoard implements ThreadBoard {
    private final List<AttackThread> threads = new CopyOnWriteArrayList<>();
    private final Listeners listeners = new Listeners();

    /** Finds one more. */
    public void fill(AttackThread thread) {
        threads.add(thread);
        listeners.tell();
    }

    @Override
    public List<AttackThread> within(TimeRange range) {
        return threads.stream()
                .filter(thread -> thread.steps().stream()
                        .anyMatch(step ->
                                step.from().isBefore(range.to()) && !step.to().isBefore(range.from())))
                .sorted(Comparator.comparing(AttackThread::latest).reversed())
                .toList();
    }

    @Override
    public Map<String, String> absorbed() {
        return Map.of();
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }
}
