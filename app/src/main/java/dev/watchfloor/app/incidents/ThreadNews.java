package dev.watchfloor.app.incidents;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.ThreadBoard;
import dev.watchfloor.app.timeline.TimeRange;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which threads are told otherwise than they were kept. Used by one thread at a time. */
final class ThreadNews {
    private final Map<String, AttackThread> kept = new HashMap<>();

    List<AttackThread> of(ThreadBoard board) {
        List<AttackThread> all = board.within(TimeRange.EVER);
        // What the board has forgotten does not change any more.
        kept.keySet().retainAll(all.stream().map(AttackThread::id).toList());
        return all.stream()
                .filter(thread -> !thread.equals(kept.get(thread.id())))
                .toList();
    }

    void kept(Collection<AttackThread> threads) {
        threads.forEach(thread -> kept.put(thread.id(), thread));
    }

    /** The number in a thread's id. */
    static long numberOf(String id) {
        return Long.parseLong(id.substring(id.indexOf('-') + 1));
    }
}
