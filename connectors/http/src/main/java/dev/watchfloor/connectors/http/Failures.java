package dev.watchfloor.connectors.http;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Turns what can go wrong on the wire into a category and a sentence. Stateless. */
final class Failures {
    private Failures() {}

    static ConnectorException ofStatus(Answer answer) {
        String product = answer.product();
        String asked = answer.request();
        int status = answer.status();
        return switch (status) {
            case 401 ->
                new ConnectorException(
                        Category.UNAUTHENTICATED,
                        product + " does not accept the credentials (401). Check them and enter them again.");
            case 403 ->
                new ConnectorException(
                        Category.FORBIDDEN,
                        product + " knows the credentials but does not permit " + asked
                                + " (403). Give them the missing permission.");
            case 404 ->
                new ConnectorException(
                        Category.MALFORMED_DATA,
                        product + " has nothing at " + asked + " (404). Check the URL and the names in the settings.");
            case 408, 425 ->
                later(answer, Category.UNREACHABLE, product + " asks to try again later (" + status + ").");
            case 429 ->
                later(
                        answer,
                        Category.RATE_LIMITED,
                        product + " limits our requests (429)." + pause(answer.retryAfter()));
            default -> other(answer);
        };
    }

    private static ConnectorException other(Answer answer) {
        String product = answer.product();
        int status = answer.status();
        if (status >= 500) {
            return later(
                    answer,
                    Category.UNREACHABLE,
                    product + " answers with a server error (" + status + "). It may be starting or overloaded."
                            + pause(answer.retryAfter()));
        }
        if (status >= 400) {
            return new ConnectorException(
                    Category.REJECTED, product + " refused " + answer.request() + " (" + status + ").");
        }
        // Never followed: the credentials were meant for the configured place only.
        return new ConnectorException(
                Category.MALFORMED_DATA,
                product + " sends us elsewhere (" + status + "). Write the final URL in the settings.");
    }

    static ConnectorException ofTransport(ProductOptions options, IOException failure) {
        String product = options.product();
        String place = Redaction.url(options.base().toString());
        Optional<InetSocketAddress> proxy = options.reach().proxy();
        if (proxy.isPresent() && isOfProxy(failure)) {
            return unreachable(
                    "The proxy " + proxy.get().getHostString() + ":"
                            + proxy.get().getPort() + " does not let us through to " + place
                            + ". Check its address, and that it allows this host without a password.",
                    failure);
        }
        return switch (failure) {
            case UnknownHostException unknown ->
                unreachable(
                        "The host name of " + ProductOptions.inside(product) + " ("
                                + options.base().getHost() + ") is not known. Check the URL and the name service.",
                        unknown);
            case ConnectException refused ->
                unreachable(
                        "Nothing accepts connections at " + place + ". Check that " + ProductOptions.inside(product)
                                + " is running and that the URL and firewall are right.",
                        refused);
            case NoRouteToHostException noRoute ->
                unreachable("There is no route to " + place + ". Check the network and the firewall.", noRoute);
            case SSLException tls -> untrusted(product, place, tls);
            case InterruptedIOException timeOut ->
                unreachable(
                        product + " did not answer within " + options.call().toSeconds()
                                + " s. It may be overloaded or behind a firewall.",
                        timeOut);
            case ProtocolException protocol
            when String.valueOf(protocol.getMessage()).startsWith("Unexpected status line") ->
                new ConnectorException(
                        Category.MALFORMED_DATA,
                        "What answers at " + place + " does not speak HTTP. Check the port, and http or https.",
                        protocol);
            default ->
                unreachable(product + " closed the connection in the middle. It may have been restarted.", failure);
        };
    }

    private static ConnectorException untrusted(String product, String place, SSLException tls) {
        String sentence;
        Optional<PinnedTrust.OtherKeyException> otherKey = cause(tls, PinnedTrust.OtherKeyException.class);
        if (otherKey.isPresent()) {
            sentence = "The server at " + place + " has another key than the pinned one: sha256/"
                    + otherKey.get().shown() + ". Somebody may be in between. If " + ProductOptions.inside(product)
                    + " was given a new key, compare it there and pin it.";
        } else if (tls instanceof SSLPeerUnverifiedException) {
            sentence = "The certificate at " + place + " is for another host name. Use the name in the certificate, or"
                    + " replace the certificate of " + ProductOptions.inside(product) + ".";
        } else if (cause(tls, CertificateException.class).isPresent()) {
            sentence = "The certificate at " + place + " is not trusted. If " + ProductOptions.inside(product)
                    + " uses its own authority, name the authority's PEM file in the settings.";
        } else {
            sentence = "The TLS handshake with " + place
                    + " failed. Check that it is an https port, and whether it asks for a client certificate.";
        }
        return new ConnectorException(Category.UNTRUSTED, sentence, tls);
    }

    /** With a proxy only its own name is looked up and only it is connected to; a refusal of it (407, 403) has no type. */
    private static boolean isOfProxy(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return failure instanceof UnknownHostException
                || failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || message.startsWith("Unexpected response code for CONNECT")
                || message.startsWith("Failed to authenticate with proxy");
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static ConnectorException unreachable(String sentence, IOException cause) {
        return new ConnectorException(Category.UNREACHABLE, sentence, cause);
    }

    private static ConnectorException later(Answer answer, Category category, String sentence) {
        return new ConnectorException(
                category, sentence, null, answer.retryAfter().orElse(null));
    }

    private static String pause(Optional<Duration> wait) {
        return wait.map(time -> " It asks us to wait " + time.toSeconds() + " s.")
                .orElse("");
    }
}
