package dev.watchfloor.app.audit;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Somewhere outside the profile. Called by one thread at a time; gives up within 5 s. */
interface AnchorPlace {

    /** For people. */
    String name();

    /** How long it is left alone after an anchor, unless somebody asks for one; zero for not at all. */
    Duration rest();

    /** The newest one there, as far as that can be read here. */
    Optional<Anchor> last() throws IOException;

    /** Notes the anchor. @throws IOException that {@link Hindrance} puts into words */
    void put(Anchor anchor) throws IOException;

    /** Whom it talks to, for {@link Hindrance}. */
    String server();
}
