package dev.watchfloor.connectors.spi;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connector could not do its work. The message is a sentence for the operator: what failed, with which product, and
 * what to do. It never contains a secret or a whole answer of the product.
 */
public final class ConnectorException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What to do about it. */
    public enum Category {
        /** No connection, a time-out, a dropped line, a server error: try again later. */
        UNREACHABLE,
        /** The certificate or the TLS handshake was refused. Trying again does not help. */
        UNTRUSTED,
        /** The credentials are wrong or expired. */
        UNAUTHENTICATED,
        /** The credentials are right but lack a permission. */
        FORBIDDEN,
        /** Too many requests; see {@link #retryAfter()}. */
        RATE_LIMITED,
        /** The answer is not what this product answers: a wrong URL, or a version we do not know. */
        MALFORMED_DATA,
        /** The product understood and refused. */
        REJECTED,
        /** The settings cannot work. */
        MISCONFIGURED
    }

    private final Category category;
    private final transient @Nullable Duration retryAfter;

    public ConnectorException(Category category, String sentence) {
        this(category, sentence, null, null);
    }

    public ConnectorException(Category category, String sentence, @Nullable Throwable cause) {
        this(category, sentence, cause, null);
    }

    public ConnectorException(
            Category category, String sentence, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        super(sentence, cause);
        this.category = category;
        this.retryAfter = retryAfter;
    }

    public Category category() {
        return category;
    }

    /** The sentence for the operator; same as {@link #getMessage()}, never null. */
    public String sentence() {
        String message = getMessage();
        return message == null ? category.name() : message;
    }

    /** How long the product asks us to wait. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
