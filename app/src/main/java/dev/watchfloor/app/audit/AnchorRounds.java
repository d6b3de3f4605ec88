package dev.watchfloor.app.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes anchors to every place, the workstation's folder first, and remembers how it went. A failure is audited when it
 * begins, not again; the next round tries again. Thread-safe.
 */
final class AnchorRounds {
    private final ProofFolder folder;
    private final String workstation;
    private final AuditLog console;
    private final Clock clock;
    private final Map<String, AnchorState> states = new HashMap<>();
    private final Object round = new Object();
    private boolean hasNoted;

    AnchorRounds(ProofFolder folder, String workstation, AuditLog console, Clock clock) {
        this.folder = folder;
        this.workstation = workstation;
        this.console = console;
        this.clock = clock;
    }

    synchronized boolean hasNoted() {
        return hasNoted;
    }

    /** Whether the entry arrived everywhere. */
    boolean isNoted(AuditEntry newest, AnchorSettings settings) {
        return places(settings).stream().allMatch(place -> has(place, newest.number()));
    }

    /** Whether the entry is noted in the workstation's folder. */
    boolean isInFolder(AuditEntry newest) {
        return has(new FolderAnchors(folder), newest.number());
    }

    /** Takes it to every place. */
    void put(Anchor anchor, AnchorSettings settings) {
        put(anchor, places(settings));
    }

    /** Takes it to every place that is not left alone at present. */
    void putWhereDue(Anchor anchor, AnchorSettings settings) {
        put(anchor, places(settings).stream().filter(this::isDue).toList());
    }

    private void put(Anchor anchor, List<AnchorPlace> places) {
        synchronized (round) {
            takeTo(places, anchor);
        }
    }

    private void takeTo(List<AnchorPlace> places, Anchor anchor) {
        for (AnchorPlace place : places) {
            if (has(place, anchor.entry())) {
                continue;
            }
            AnchorState before = state(place);
            try {
                place.put(anchor);
                went(before, new AnchorState(place.name(), anchor.entry(), clock.instant(), ""));
            } catch (IOException hindered) {
                if (Thread.currentThread().isInterrupted()) {
                    return; // The console closes; that is nobody's failure.
                }
                went(
                        before,
                        new AnchorState(
                                place.name(),
                                before.entry(),
                                before.time(),
                                Hindrance.sentence(hindered, place.server())));
            }
        }
        synchronized (this) {
            hasNoted = true;
        }
    }

    /** How it goes with each place. One that was given up and taken again begins anew. */
    List<AnchorState> states(AnchorSettings settings) {
        List<AnchorPlace> places = places(settings);
        synchronized (this) {
            states.keySet().retainAll(places.stream().map(AnchorPlace::name).toList());
        }
        return places.stream().map(this::state).toList();
    }

    private boolean isDue(AnchorPlace place) {
        AnchorState state = state(place);
        Instant time = state.time();
        return time == null
                || time.isAfter(clock.instant())
                || !state.problem().isEmpty()
                || !clock.instant().isBefore(time.plus(place.rest()));
    }

    /** Whether this console took the entry there; what another one did is not asked, its entry may be another. */
    private synchronized boolean has(AnchorPlace place, long entry) {
        AnchorState known = states.get(place.name());
        return known != null && known.entry() == entry && known.problem().isEmpty();
    }

    private AnchorState state(AnchorPlace place) {
        synchronized (this) {
            AnchorState known = states.get(place.name());
            if (known != null) {
                return known;
            }
        }
        AnchorState nothing = new AnchorState(place.name(), 0, null, "");
        try {
            return place.last()
                    .map(anchor -> new AnchorState(place.name(), anchor.entry(), anchor.time(), ""))
                    .orElse(nothing);
        } catch (IOException unreadable) {
            return nothing;
        }
    }

    private void went(AnchorState before, AnchorState now) {
        synchronized (this) {
            states.put(now.place(), now);
        }
        boolean failedBefore = !before.problem().isEmpty();
        boolean fails = !now.problem().isEmpty();
        if (fails && !failedBefore) {
            console.write("audit.anchor", now.place(), "", "FAILED", "Anchors do not get there. " + now.problem());
        } else if (!fails && failedBefore) {
            console.write("audit.anchor", now.place(), "", "DONE", "Anchors get there again.");
        }
    }

    private List<AnchorPlace> places(AnchorSettings settings) {
        List<AnchorPlace> places = new ArrayList<>();
        places.add(new FolderAnchors(folder));
        if (!settings.syslog().isEmpty()) {
            places.add(new SyslogAnchors(settings, workstation));
        }
        if (!settings.timestamps().isEmpty()) {
            places.add(new TimeStampService(settings, folder, clock));
        }
        return places;
    }
}
