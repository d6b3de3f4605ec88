package dev.watchfloor.app.operators;

import dev.watchfloor.app.roles.Permission;

/** Says no. Every part of the console that does something for an operator asks before it does it. Thread-safe. */
@FunctionalInterface
public interface Authority {

    /**
     * Returns when the operator who is signed in may do this now.
     *
     * @throws NotAllowedException when not; nothing may have happened by then
     */
    void require(Permission permission);
}
