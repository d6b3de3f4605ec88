package dev.watchfloor.connectors.gateway;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ClockCheck;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductOptions;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An API over HTTP, asked patiently for work and hastily for health, so that one that hangs does not hold up the health of
 * all. Thread-safe.
 */
public final class GatewayClient implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration CALL = Duration.ofSeconds(15);
    private static final Duration PROBE = Duration.ofSeconds(3);
    private static final int MOST_REPEATS = 2;

    private final String product;
    private final URI base;
    private final UnaryOperator<ProductRequest> credentials;
    private final ProductClient work;
    private final ProductClient probe;
    private volatile @Nullable Answer last;

    /** @param credentials adds them to each request */
    public GatewayClient(String product, URI base, Reach reach, UnaryOperator<ProductRequest> credentials, Clock clock)
            throws ConnectorException {
        this(product, base, reach, credentials, clock, CALL);
    }

    /** @param patience longest call that is not about health */
    public GatewayClient(
            String product,
            URI base,
            Reach reach,
            UnaryOperator<ProductRequest> credentials,
            Clock clock,
            Duration patience)
            throws ConnectorException {
        this.product = product;
        this.base = base;
        this.credentials = credentials;
        ProductOptions options = ProductOptions.of(product, base, clock).withReach(reach);
        work = new ProductClient(options.withTimeouts(CONNECT, patience));
        probe = new ProductClient(options.withTimeouts(PROBE, PROBE));
    }

    private GatewayClient(
            String product,
            URI base,
            UnaryOperator<ProductRequest> credentials,
            ProductClient work,
            ProductClient probe) {
        this.product = product;
        this.base = base;
        this.credentials = credentials;
        this.work = work;
        this.probe = probe;
    }

    /** Where it is, without credentials. */
    public URI base() {
        return base;
    }

    /** The same API, asked hastily. Both are closed together. */
    public GatewayClient hasty() {
        return new GatewayClient(product, base, credentials, probe, probe);
    }

    /** The answer that came last; empty when none has. */
    public Optional<Answer> last() {
        return Optional.ofNullable(last);
    }

    /** Whatever answer there is. A question whose connection breaks is asked again. */
    public Answer ask(ProductRequest request) throws ConnectorException, InterruptedException {
        return asked(work, request);
    }

    /** A 2xx answer. */
    public Answer send(ProductRequest request) throws ConnectorException, InterruptedException {
        return ask(request).requireSuccess();
    }

    /** A 2xx answer within 3 s. */
    public Answer probe(ProductRequest request) throws ConnectorException, InterruptedException {
        return asked(probe, request).requireSuccess();
    }

    /** How fast it answered, and whether what we send can be read on the way. */
    public SelfCheck reached(Answer answer) {
        String name = "Reach " + product;
        String time = "It answers in " + answer.latency().toMillis() + " ms.";
        String host = String.valueOf(base.getHost());
        boolean local = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        return "http".equals(base.getScheme()) && !local
                ? SelfCheck.warning(
                        name,
                        time + " What is sent there travels in clear, and others may change it on the way: use https or"
                                + " a tunnel.")
                : SelfCheck.passed(name, time);
    }

    /** That it could not be reached. */
    public SelfCheck unreached(ConnectorException failure) {
        return SelfCheck.failed("Reach " + product, failure.sentence());
    }

    /** That the clocks cannot be compared, because nothing that is to be believed answered. */
    public SelfCheck clockUnknown() {
        return ClockCheck.unreached(product);
    }

    /** How far the clocks are apart. */
    public SelfCheck clock(Answer answer) {
        return ClockCheck.of(product, answer.clockOffset());
    }

    private Answer asked(ProductClient client, ProductRequest request) throws ConnectorException, InterruptedException {
        for (int repeats = 0; ; repeats++) {
            try {
                Answer answer = client.ask(credentials.apply(request));
                last = answer;
                return answer;
            } catch (ConnectorException failure) {
                if (!request.isRead() || repeats == MOST_REPEATS || !isCut(failure)) {
                    throw failure;
                }
            }
        }
    }

    /** Whether the connection broke in the middle, at once and not for want of time. */
    static boolean isCut(ConnectorException failure) {
        return failure.category() == Category.UNREACHABLE
                && failure.getCause() instanceof IOException broken
                && !(broken instanceof InterruptedIOException)
                && !(broken instanceof SocketException refused && isRefusal(refused))
                && !(broken instanceof UnknownHostException);
    }

    private static boolean isRefusal(SocketException failure) {
        return failure instanceof ConnectException || failure instanceof NoRouteToHostException;
    }

    @Override
    public void close() {
        work.close();
        probe.close();
    }

    @Override
    public String toString() {
        return "GatewayClient[" + product + " at " + base + "]";
    }
}
