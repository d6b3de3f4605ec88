package dev.watchfloor.views.incidents;

import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.incidents.IncidentState;
import dev.watchfloor.views.kit.Messages;
import java.util.Collection;
import java.util.List;

/**
 * How many incidents there are, without those that another one tells. What wants something done is open or grown, as in
 * {@link Which#OPEN}.
 *
 * @param fresh of the open ones, those that nobody has looked at
 * @param mine of what wants something done, what the operator looks after
 * @param grown of the closed ones, those that went on
 */
record QueueCounts(long open, long fresh, long mine, long closed, long grown) {
    private static final Messages TEXT = Messages.of("incidents");

    /** @param who name of the operator */
    static QueueCounts of(Collection<IncidentHead> incidents, String who) {
        List<IncidentHead> told =
                incidents.stream().filter(head -> head.mergedInto() == null).toList();
        long open = told.stream().filter(head -> head.state().isOpen()).count();
        return new QueueCounts(
                open,
                told.stream().filter(head -> head.state() == IncidentState.NEW).count(),
                told.stream().filter(head -> Which.MINE.has(head, who)).count(),
                told.size() - open,
                told.stream().filter(IncidentHead::grewWhenClosed).count());
    }

    String words() {
        return TEXT.format("counts", open, fresh, mine, closed, grown);
    }
}
