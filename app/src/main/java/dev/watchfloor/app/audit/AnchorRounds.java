package dev.watchfloor.app.audit;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes anchors to every place and remembers how it went. A failure is audited when it begins, not again. Thread-safe. */
final class AnchorRounds {
    private final ProofFolder folder;
    private final String workstation;
    private final AuditLog console;
    private final Clock clock;
    private final Map<String, AnchorState> states = new HashMap<>();
    private @Nullable Anchor last;

    AnchorRounds(ProofFolder folder, String workstation, AuditLog console, Clock clock) {
        this.folder = folder;
        this.workstation = workstation;
        this.console = console;
        this.clock = clock;
    }

    synchronized boolean hasNoted() {
        return last != null;
    }

    /** Whether the entry arrived everywhere. */
    synchronized boolean isNoted(AuditEntry newest) {
        return last != null
                && newest.number() == last.entry()
                && states.values().stream().allMatch(state -> state.problem().isEmpty());
    }

    /** Whether the entry is noted in the workstation's folder. */
    synchronized boolean isInFolder(AuditEntry newest) {
        return state(new FolderAnchors(folder)).entry() == newest.number();
    }

    void put(Anchor anchor, AnchorSettings settings) {
        List<AnchorPlace> places = places(settings);
        synchronized (this) {
            states.keySet().retainAll(places.stream().map(AnchorPlace::name).toList());
        }
        for (AnchorPlace place : places) {
            if (state(place).entry() == anchor.entry() && state(place).problem().isEmpty()) {
                continue;
            }
            try {
                place.put(anchor);
                went(new AnchorState(place.name(), anchor.entry(), clock.instant(), ""));
            } catch (IOException hindered) {
                AnchorState before = state(place);
                String problem =
                        hindered.getMessage() == null ? hindered.getClass().getSimpleName() : hindered.getMessage();
                went(new AnchorState(place.name(), before.entry(), before.time(), problem));
            }
        }
        synchronized (this) {
            last = anchor;
        }
    }

    List<AnchorState> states(AnchorSettings settings) {
        return places(settings).stream().map(this::state).toList();
    }

    private synchronized AnchorState state(AnchorPlace place) {
        return states.getOrDefault(place.name(), new AnchorState(place.name(), 0, null, ""));
    }

    private void went(AnchorState now) {
        boolean failedBefore;
        synchronized (this) {
            AnchorState before = states.put(now.place(), now);
            failedBefore = before != null && !before.problem().isEmpty();
        }
        boolean fails = !now.problem().isEmpty();
        if (fails && !failedBefore) {
            console.write(
                    "audit.anchor", now.place(), "", "FAILED", "Anchors do not get there: " + now.problem() + ".");
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
        return places;
    }
}
