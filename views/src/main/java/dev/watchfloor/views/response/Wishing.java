package dev.watchfloor.views.response;

import dev.watchfloor.app.playbooks.Playbooks;
import dev.watchfloor.app.playbooks.RefusedPlaybookException;
import dev.watchfloor.app.response.ResponseDesk;
import dev.watchfloor.app.response.ResponseDesk.Undo;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.views.kit.Messages;
import java.util.ArrayList;
import java.util.List;

/** Has wishes planned. Asks the targets and so blocks. Thread-safe. */
final class Wishing {
    private static final Messages TEXT = Messages.of("response");

    private final ResponseDesk desk;
    private final Playbooks playbooks;

    Wishing(ResponseDesk desk, Playbooks playbooks) {
        this.desk = desk;
        this.playbooks = playbooks;
    }

    /** @return without a plan, and with why, when nothing is to be done */
    Undo plan(Wish wish) throws InterruptedException {
        return switch (wish) {
            case Wish.Doing doing -> new Undo(desk.plan(doing.title(), doing.requests()), doing.leftOut());
            case Wish.Playing playing -> play(playing);
            case Wish.Undoing undoing -> desk.planUndo(undoing.actIds(), undoing.reason());
            case Wish.Finishing finishing -> finish(finishing);
            case Wish.Kept kept -> new Undo(kept.plan(), List.of());
        };
    }

    private Undo play(Wish.Playing playing) throws InterruptedException {
        try {
            return new Undo(playbooks.plan(playing.playbook(), playing.values(), playing.reason()), List.of());
        } catch (RefusedPlaybookException refused) {
            return new Undo(null, refused.problems());
        }
    }

    private Undo finish(Wish.Finishing finishing) throws InterruptedException {
        List<ResponseRequest> rest = new ArrayList<>();
        finishing.actIds().forEach(id -> desk.remainder(id).ifPresent(rest::add));
        rest.addAll(finishing.untried());
        return rest.isEmpty()
                ? new Undo(null, List.of(TEXT.get("rest.none")))
                : new Undo(desk.plan(TEXT.get("rest.title"), rest), List.of());
    }
}
