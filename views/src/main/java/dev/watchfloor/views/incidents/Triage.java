package dev.watchfloor.views.incidents;

import dev.watchfloor.app.incidents.Deed;
import dev.watchfloor.app.incidents.HistoryEntry;
import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.incidents.Incidents;
import dev.watchfloor.views.kit.Background;
import dev.watchfloor.views.kit.Messages;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Does steps to incidents, says what came of each, and takes the last ones back. FX thread only; the console is asked in
 * the background, one after the other in the order of the keys.
 */
final class Triage {
    /** Most steps that can be taken back by key; all of them can on the incident's page. */
    private static final int MOST = 100;

    private static final Messages TEXT = Messages.of("incidents");

    private final Incidents incidents;
    private final Background background;
    private final Telling telling;
    private final Deque<Done> undoable = new ArrayDeque<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    /** Who says what was done. */
    interface Telling {
        /** @param canUndo whether there is a way back from what the sentence tells */
        void tell(String sentence, boolean canUndo);
    }

    private record Done(String sentence, List<Long> steps) {}

    Triage(Incidents incidents, Background background, Telling telling) {
        this.incidents = incidents;
        this.background = background;
        this.telling = telling;
    }

    /** Does one after the other to all of them. @param numbers at least one */
    void apply(Collection<Long> numbers, Deed... deeds) {
        Set<Long> wanted = new LinkedHashSet<>(numbers);
        queue(() -> {
            var unused = background.load(
                    () -> {
                        List<HistoryEntry> done = new ArrayList<>();
                        for (Deed deed : deeds) {
                            done.addAll(incidents.apply(wanted, deed));
                        }
                        return done;
                    },
                    done -> {
                        told(wanted, deeds[deeds.length - 1], done);
                        next();
                    },
                    this::failed);
        });
    }

    private void told(Set<Long> wanted, Deed deed, List<HistoryEntry> done) {
        Set<Long> changed = new LinkedHashSet<>();
        done.forEach(entry -> changed.add(entry.incident()));
        List<Long> same =
                wanted.stream().filter(number -> !changed.contains(number)).toList();
        String nothing =
                same.isEmpty() ? "" : TEXT.format("done.nothing", IncidentWords.several(same), DeedWords.already(deed));
        if (changed.isEmpty()) {
            telling.tell(nothing, false);
            return;
        }
        String sentence = DeedWords.done(deed, changed);
        undoable.push(new Done(sentence, done.stream().map(HistoryEntry::number).toList()));
        if (undoable.size() > MOST) {
            undoable.removeLast();
        }
        telling.tell(nothing.isEmpty() ? sentence : sentence + " " + nothing, true);
    }

    /** Takes the last step back that was done here. */
    void undo() {
        queue(() -> {
            Done last = undoable.peek();
            if (last == null) {
                telling.tell(TEXT.get("undo.nothing"), false);
                next();
                return;
            }
            takeBack(last.steps(), last.sentence(), undoable::poll);
        });
    }

    /** Takes one step back, whoever did it. */
    void takeBack(HistoryEntry entry) {
        queue(() -> takeBack(
                List.of(entry.number()),
                DeedWords.told(entry.deed()) + " (" + IncidentHead.idOf(entry.incident()) + ").",
                () -> undoable.removeIf(done -> done.steps().equals(List.of(entry.number())))));
    }

    private void takeBack(List<Long> steps, String sentence, Runnable then) {
        var unused = background.load(
                () -> incidents.takeBack(steps),
                counted -> {
                    then.run();
                    telling.tell(TEXT.format(counted == 0 ? "undo.already" : "undo.done", sentence), false);
                    next();
                },
                this::failed);
    }

    private void failed(String sentence) {
        telling.tell(sentence, false);
        next();
    }

    private void queue(Runnable step) {
        waiting.add(step);
        if (!busy) {
            next();
        }
    }

    private void next() {
        Runnable step = waiting.poll();
        busy = step != null;
        if (step != null) {
            step.run();
        }
    }
}
