package dev.watchfloor.lab.story;

import java.time.Instant;
import java.util.Optional;

/**
 * The servers as the actors of the story see them. {@code at} is when it happens; the past is written as history, without
 * asking what is refused now. Called by one thread.
 */
public interface World {

    /** A request through the API gateway. */
    Reply visitGateway(Instant at, Visit visit);

    /** A request through the edge proxy. */
    Reply visitEdge(Instant at, Visit visit);

    /** The sensor's signature fires. */
    void detect(Instant at, Detection detection);

    /** The sensor has seen a connection to its end. */
    void flow(Instant at, String source, String destination, int port, long bytesIn, long bytesOut);

    /**
     * A sign-in.
     *
     * @param exists whether there is such an account; attackers also guess names that nobody has
     * @return the new session's id, empty when it was refused
     */
    Optional<String> signIn(
            Instant at, String user, boolean exists, boolean knowsPassword, String address, String client);

    /** Whether a session's token is still accepted. */
    boolean isActive(String session);

    /** A session is used. */
    void use(Instant at, String session);

    /** A session's holder ends it. */
    void signOut(Instant at, String session);
}
