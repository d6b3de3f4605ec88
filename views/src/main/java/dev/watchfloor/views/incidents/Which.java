package dev.watchfloor.views.incidents;

import dev.watchfloor.app.incidents.IncidentHead;

/** Which incidents are in the queue. */
enum Which {
    /** Those that somebody still has to do something about, and closed ones that went on. */
    OPEN,
    /** Those of them that the operator looks after. */
    MINE,
    /** Those of them that nobody looks after. */
    UNOWNED,
    CLOSED,
    /** Everything, also what is told by another incident. */
    ALL;

    /** @param who name of the operator */
    boolean has(IncidentHead head, String who) {
        if (this == ALL) {
            return true;
        }
        if (head.mergedInto() != null) {
            return false;
        }
        boolean wanted = head.state().isOpen() || head.grewWhenClosed();
        return switch (this) {
            case OPEN -> wanted;
            case MINE -> wanted && who.equals(head.owner());
            case UNOWNED -> wanted && head.owner() == null;
            case CLOSED -> !head.state().isOpen();
            case ALL -> true;
        };
    }
}
