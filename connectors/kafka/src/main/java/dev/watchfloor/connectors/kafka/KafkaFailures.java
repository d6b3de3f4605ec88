package dev.watchfloor.connectors.kafka;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** Failures of Kafka's client as sentences for operators. Stateless. */
final class KafkaFailures {
    private static final int DEEPEST = 8;

    private KafkaFailures() {}

    /** @param where the bootstrap servers, for the sentence */
    static ConnectorException of(Throwable failure, String where) {
        Throwable cause = failure;
        for (int depth = 0; depth < DEEPEST; depth++) {
            ConnectorException known = known(cause, failure, where);
            if (known != null) {
                return known;
            }
            Throwable next = cause.getCause();
            if (next == null) {
                break;
            }
            cause = next;
        }
        return new ConnectorException(
                Category.UNREACHABLE,
                "Kafka at " + where
                        + " does not answer. Check the address, the security setting, and that the addresses"
                        + " which the brokers advertise can be reached from here.",
                failure instanceof ExecutionException ? failure.getCause() : failure);
    }

    private static @org.jspecify.annotations.Nullable ConnectorException known(
            Throwable cause, Throwable failure, String where) {
        return switch (cause) {
            case SslAuthenticationException refused ->
                new ConnectorException(
                        Category.UNTRUSTED,
                        "The TLS handshake with Kafka at " + where + " failed. Check the authority and the client"
                                + " certificate.",
                        failure);
            case SaslAuthenticationException refused ->
                new ConnectorException(
                        Category.UNAUTHENTICATED,
                        "Kafka at " + where + " refuses the user. Check user, password and mechanism.",
                        failure);
            case TopicAuthorizationException refused ->
                new ConnectorException(
                        Category.FORBIDDEN,
                        "The user may not read the topics " + refused.unauthorizedTopics()
                                + ". Give it Read and Describe on them.",
                        failure);
            case AuthorizationException refused ->
                new ConnectorException(
                        Category.FORBIDDEN, "The user may not do this at Kafka. Give it Read and Describe.", failure);
            case UnknownTopicOrPartitionException none ->
                new ConnectorException(
                        Category.REJECTED,
                        "One of the topics is not there, or the user may not know of it. Check the names and Describe.",
                        failure);
            case InvalidTopicException none ->
                new ConnectorException(Category.MISCONFIGURED, "A topic's name is none that Kafka allows.", failure);
            case UnsupportedVersionException old ->
                new ConnectorException(
                        Category.MALFORMED_DATA, "Kafka at " + where + " is too old: 2.8 or later is needed.", failure);
            case ConfigException wrong ->
                new ConnectorException(
                        Category.MISCONFIGURED,
                        "Kafka's client cannot work with these settings. Check that the servers' names are known and the"
                                + " certificates are PEM.",
                        failure);
            default -> null;
        };
    }
}
