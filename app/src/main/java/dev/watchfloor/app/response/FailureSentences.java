package dev.watchfloor.app.response;

import dev.watchfloor.connectors.spi.ConnectorException;

/** What a failure of a connector means for someone who wanted to act. */
public final class FailureSentences {
    private FailureSentences() {}

    public static String of(ConnectorException failure) {
        return failure.sentence() + " " + advice(failure);
    }

    private static String advice(ConnectorException failure) {
        return switch (failure.category()) {
            case UNREACHABLE -> "Try again when it answers.";
            case UNTRUSTED -> "Check its certificate in the connector's settings.";
            case UNAUTHENTICATED -> "Renew the connector's credentials, then try again.";
            case FORBIDDEN -> "Give the connector's account the right to do this, then try again.";
            case RATE_LIMITED ->
                failure.retryAfter()
                        .map(wait -> "Try again in " + Spans.text(wait) + ".")
                        .orElse("Try again in a minute.");
            case MALFORMED_DATA -> "Check the URL and the product's version.";
            case REJECTED -> "The product said no; the sentence says why.";
            case MISCONFIGURED -> "Edit the connector's settings.";
        };
    }
}
