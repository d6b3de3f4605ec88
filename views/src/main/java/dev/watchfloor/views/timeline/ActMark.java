package dev.watchfloor.views.timeline;

import dev.watchfloor.app.response.ActOutline;

/** How an act is drawn: by shape, so that it can be told without colours. The last one asks most for attention. */
enum ActMark {
    /** Hollow, with an arrow back. */
    UNDONE,
    /** Filled. */
    DONE,
    /** Hollow. */
    OPEN,
    /** Half filled: over, and so at some targets only. */
    PARTLY,
    /** Struck through: over, and so at none. */
    FAILED;

    static ActMark of(ActOutline act) {
        return switch (act.state()) {
            case RUNNING, WAITING -> OPEN;
            case DONE -> DONE;
            case UNDONE -> UNDONE;
            case INCOMPLETE -> act.isSoSomewhere() ? PARTLY : FAILED;
        };
    }
}
