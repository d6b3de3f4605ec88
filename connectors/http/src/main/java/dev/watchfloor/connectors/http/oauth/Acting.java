package dev.watchfloor.connectors.http.oauth;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * A right to act: sends changing requests and tells truly what came of them. What may have arrived is never called undone,
 * and a page of a proxy is never called done.
 * Immutable.
 *
 * @param client sends it
 * @param scope the right that it needs
 * @param lacking the sentence for who lacks that right
 * @param look where the effect can be seen when there is no answer, such as "the list of devices"
 */
public record Acting(AuthorizedClient client, String scope, String lacking, String look) {

    /** With the usual words for who lacks the right. */
    public Acting(AuthorizedClient client, String scope, String look) {
        this(
                client,
                scope,
                client.product() + " does not permit it. Grant " + scope
                        + " to what we sign in as, and a role of an administrator that may do so.",
                look);
    }

    /** What an answer means. */
    @FunctionalInterface
    public interface Verdict {
        /** The outcome, or null for an answer that this product does not give here: that is then a failure. */
        @Nullable
        ActionOutcome of(Answer answer) throws ConnectorException;
    }

    /** @throws ConnectorException when nothing was changed */
    public ActionOutcome send(ProductRequest request, Verdict verdict) throws ConnectorException, InterruptedException {
        try {
            client.ready(scope); // so that what fails from here on failed after sending
        } catch (ConnectorException failure) {
            if (failure.category() == Category.FORBIDDEN) {
                return new ActionOutcome.Rejected(failure.sentence());
            }
            throw failure;
        }
        Answer answer;
        try {
            answer = client.ask(scope, request);
        } catch (ConnectorException failure) {
            if (mayHaveArrived(failure)) {
                return new ActionOutcome.Unknown(
                        client.product() + " did not answer. Look at " + look + " before trying again.");
            }
            throw failure;
        }
        return judged(answer, verdict);
    }

    private ActionOutcome judged(Answer answer, Verdict verdict) throws ConnectorException {
        int status = answer.status();
        if (status == 403) {
            return new ActionOutcome.Rejected(lacking);
        }
        if (status == 500 || status == 502 || status == 504) {
            // Of a server that failed on the way, or of a proxy that lost the real answer.
            return new ActionOutcome.Unknown(client.product() + " or a proxy before it answered with a server error ("
                    + status + "). Look at " + look + " before trying again.");
        }
        ActionOutcome outcome = verdict.of(answer);
        if (outcome != null) {
            return outcome;
        }
        answer.requireSuccess();
        throw new ConnectorException(
                Category.MALFORMED_DATA,
                client.product() + " answered " + answer.request() + " as it does not (" + status
                        + "). Check that the URL leads to it and not to a proxy.");
    }

    /** Whether the right is granted, without using it. */
    public SelfCheck rehearse(String name) throws InterruptedException {
        try {
            client.ready(scope);
            return SelfCheck.passed(
                    name,
                    client.product() + " grants " + scope + "; a role that is lacking beside it shows with the act.");
        } catch (ConnectorException failure) {
            return SelfCheck.failed(name, failure.sentence());
        }
    }

    private static boolean mayHaveArrived(ConnectorException failure) {
        return failure.category() == Category.UNREACHABLE
                && failure.getCause() instanceof IOException cause
                && !(cause instanceof ConnectException)
                && !(cause instanceof UnknownHostException)
                && !(cause instanceof NoRouteToHostException);
    }
}
