package dev.watchfloor.app.audit;

import java.io.IOException;

/** Somewhere outside the profile. Called by one thread at a time; gives up within 5 s. */
interface AnchorPlace {

    /** For people. */
    String name();

    /** Notes the anchor. @throws IOException whose message says what hinders */
    void put(Anchor anchor) throws IOException;
}
