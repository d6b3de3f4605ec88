package dev.watchfloor.connectors.keycloak;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who acts in the realm, and what the answer to an act means. Thread-safe. */
final class Actor {
    static final String READ_ONLY =
            "This connector may only read. Add a responder client with the role manage-users in its settings.";

    private final RealmAdmin reader;
    private final Optional<RealmAdmin> responder;

    /**
     * What a status means for an act; null when it is none of the expected. Success is 204 and nothing else (26.7.3): a
     * sign-in page of a proxy comes with 200.
     */
    @FunctionalInterface
    interface Verdict {
        @Nullable
        ActionOutcome of(int status);
    }

    Actor(RealmAdmin reader, Optional<RealmAdmin> responder) {
        this.reader = reader;
        this.responder = responder;
    }

    /** The client that may act: the responder, or the reader where it has the role. */
    Optional<RealmAdmin> find() throws ConnectorException, InterruptedException {
        if (responder.isPresent()) {
            return responder;
        }
        boolean readerMay = reader.tokens().current().hasAny(Roles.MAY_ACT).orElse(false);
        return readerMay ? Optional.of(reader) : Optional.empty();
    }

    /** Whether there is a client that may act, judged by its token. */
    SelfCheck rehearse(String name) throws InterruptedException {
        try {
            Optional<RealmAdmin> actor = find();
            if (actor.isEmpty()) {
                return SelfCheck.failed(name, READ_ONLY);
            }
            AccessTokens tokens = actor.get().tokens();
            Optional<Boolean> may = tokens.current().hasAny(Roles.MAY_ACT);
            if (may.isEmpty()) {
                return SelfCheck.warning(
                        name,
                        "The token of the client \"" + tokens.clientId()
                                + "\" does not tell its roles: whether it may act shows with the act.");
            }
            return may.get()
                    ? SelfCheck.passed(name, "The client \"" + tokens.clientId() + "\" has the role manage-users.")
                    : SelfCheck.failed(name, lacking(tokens.clientId()));
        } catch (ConnectorException failure) {
            return SelfCheck.failed(name, failure.sentence());
        }
    }

    /**
     * Sends one act.
     *
     * @param look where the effect can be seen when there is no answer, such as "the list of sessions"
     */
    static ActionOutcome act(RealmAdmin actor, ProductRequest request, String look, Verdict verdict)
            throws ConnectorException, InterruptedException {
        actor.tokens().current(); // so that what fails from here on failed after sending
        Answer answer;
        try {
            answer = actor.ask(request);
        } catch (ConnectorException failure) {
            if (mayHaveArrived(failure)) {
                return new ActionOutcome.Unknown("Keycloak did not answer. Look at " + look + " before trying again.");
            }
            throw failure;
        }
        if (answer.status() == 403) {
            return new ActionOutcome.Rejected(lacking(actor.tokens().clientId()));
        }
        if (answer.status() == 500 || answer.status() == 502 || answer.status() == 504) {
            // Of a server that failed on the way, or of a proxy that lost the real answer.
            return new ActionOutcome.Unknown("Keycloak or a proxy before it answered with a server error ("
                    + answer.status() + "). Look at " + look + " before trying again.");
        }
        ActionOutcome outcome = verdict.of(answer.status());
        if (outcome == null) {
            throw Answers.failure(answer);
        }
        return outcome;
    }

    private static String lacking(String clientId) {
        return "Keycloak does not let the client \"" + clientId
                + "\" act on accounts and sessions. Give its service account the realm-management role manage-users.";
    }

    private static boolean mayHaveArrived(ConnectorException failure) {
        return failure.category() == ConnectorException.Category.UNREACHABLE
                && failure.getCause() instanceof IOException cause
                && !(cause instanceof ConnectException)
                && !(cause instanceof UnknownHostException)
                && !(cause instanceof NoRouteToHostException);
    }
}
