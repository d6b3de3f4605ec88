package dev.watchfloor.app.fakes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time stamp authority on the loopback interface, with TLS. What it does wrong can be said at any time. */
public final class StampServer implements AutoCloseable {
    private static final AtomicLong SERIAL = new AtomicLong(1);

    private final HttpsServer server;
    private final Clock clock;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile TestAuthority.Identity signer;
    private volatile UnaryOperator<TimeStampRequest> heard = request -> request;
    private volatile UnaryOperator<byte[]> said = answer -> answer;
    private volatile boolean isRefusing;
    private volatile int status = 200;

    public StampServer(TestAuthority authority, TestAuthority.Identity signer, Clock clock) throws IOException {
        this.signer = signer;
        this.clock = clock;
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(authority.server("127.0.0.1")));
        server.createContext("/tsa", this::answer);
        server.start();
    }

    public String address() {
        return "https://127.0.0.1:" + server.getAddress().getPort() + "/tsa";
    }

    /** How often it was asked. */
    public int asked() {
        return asked.get();
    }

    public void signWith(TestAuthority.Identity other) {
        signer = other;
    }

    /** Changes what it understands. */
    public void hear(UnaryOperator<TimeStampRequest> change) {
        heard = change;
    }

    /** Changes the bytes that it answers. */
    public void say(UnaryOperator<byte[]> change) {
        said = change;
    }

    public void refuse() {
        isRefusing = true;
    }

    public void answerWithStatus(int code) {
        status = code;
    }

    /** A request for something else, with the same nonce. */
    public static TimeStampRequest forOther(TimeStampRequest request) {
        return request(new byte[32], request.getNonce());
    }

    /** The same request with another nonce. */
    public static TimeStampRequest withOtherNonce(TimeStampRequest request) {
        return request(request.getMessageImprintDigest(), request.getNonce().add(BigInteger.ONE));
    }

    private static TimeStampRequest request(byte[] imprint, BigInteger nonce) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, imprint, nonce);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            TimeStampRequest request =
                    heard.apply(new TimeStampRequest(exchange.getRequestBody().readAllBytes()));
            byte[] body = said.apply(response(request));
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (GeneralSecurityException | TSPException | OperatorCreationException impossible) {
            throw new IOException(impossible);
        }
    }

    private byte[] response(TimeStampRequest request)
            throws IOException, GeneralSecurityException, TSPException, OperatorCreationException {
        TestAuthority.Identity who = signer;
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder()
                        .build("SHA256withECDSA", who.keys().getPrivate(), who.certificate()),
                new JcaDigestCalculatorProviderBuilder()
                        .build()
                        .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                new ASN1ObjectIdentifier("1.3.6.1.4.1.32473.1"));
        tokens.addCertificates(new JcaCertStore(List.of(who.shown())));
        TimeStampResponseGenerator responses = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
        return isRefusing
                ? responses
                        .generateRejectedResponse(new TSPException("no money\u001b[31m left"))
                        .getEncoded()
                : responses
                        .generateGrantedResponse(
                                request, BigInteger.valueOf(SERIAL.getAndIncrement()), Date.from(clock.instant()))
                        .getEncoded();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
