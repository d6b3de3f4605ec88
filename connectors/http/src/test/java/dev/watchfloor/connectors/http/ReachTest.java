package dev.watchfloor.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.Settings;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.Certificates;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Client certificates, pinned keys and proxies, as settings and on the wire. */
class ReachTest {
    private static final String PASSWORD = "p12-s3cret-44";
    private static final String OTHER_PIN = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @TempDir
    Path folder;

    private final HeldCertificate authority =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private final HeldCertificate held = new HeldCertificate.Builder()
            .signedBy(authority)
            .addSubjectAlternativeName("localhost")
            .addSubjectAlternativeName("127.0.0.1")
            .addSubjectAlternativeName("gateway.example")
            .build();
    private final MockWebServer server = new MockWebServer();
    private Path pem;

    @BeforeEach
    void start() throws Exception {
        pem = Files.writeString(folder.resolve("authority.pem"), authority.certificatePem());
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(held, authority.certificate())
                .addTrustedCertificate(authority.certificate())
                .build()
                .sslSocketFactory());
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aServerThatAsksWhoWeAreIsShownOurCertificate() throws Exception {
        server.requireClientAuth();
        HeldCertificate ours = new HeldCertificate.Builder()
                .signedBy(authority)
                .commonName("watchfloor")
                .build();
        Path file = pkcs12(ours);
        answer();

        try (ProductClient client = client(Map.of("client-certificate", file.toString()), PASSWORD)) {
            assertThat(client.get("x").status()).isEqualTo(200);
        }
        assertThat(server.takeRequest().getHandshake().peerPrincipal().getName())
                .contains("CN=watchfloor");
        // With TLS 1.3 the server refuses after the handshake: whether its alert or the end of the line is read first
        // is a
        // matter of chance.
        assertThat(failure(Map.of(), null).category()).isIn(Category.UNTRUSTED, Category.UNREACHABLE);
    }

    @Test
    void aCertificateThatCannotBeOpenedIsToldInWords() throws Exception {
        Path file = pkcs12(held);
        ConnectorException wrong = failure(Map.of("client-certificate", file.toString()), "wrong-s3cret");
        assertThat(wrong.category()).isEqualTo(Category.MISCONFIGURED);
        assertThat(wrong.sentence()).contains(file.toString(), "password").doesNotContain("wrong-s3cret");
        assertThat(failure(Map.of("client-certificate", folder.toString()), PASSWORD)
                        .category())
                .isEqualTo(Category.MISCONFIGURED);
        assertThat(failure(Map.of(), PASSWORD).sentence()).contains("no certificate (client-certificate)");
    }

    @Test
    void onlyAServerWithThePinnedKeyIsTalkedTo() throws Exception {
        String pin = Pin.of(held.certificate()).base64();
        answer();
        answer();
        try (ProductClient client = client(Map.of("server-pin", OTHER_PIN + ", sha256/" + pin), null)) {
            assertThat(client.get("x").status()).isEqualTo(200);
        }
        int asked = server.getRequestCount();

        // A key of the authority is not the server's: whoever has a certificate of that authority would do.
        for (String other : List.of(OTHER_PIN, Pin.of(authority.certificate()).base64())) {
            ConnectorException refused = failure(Map.of("server-pin", other), null);
            assertThat(refused.category()).isEqualTo(Category.UNTRUSTED);
            assertThat(refused.sentence()).contains("another key than the pinned one: sha256/" + pin, "Gateway");
        }
        assertThat(server.getRequestCount()).isEqualTo(asked);
    }

    @Test
    void aPinTrustsNobodyByItself() throws Exception {
        String pin = Pin.of(held.certificate()).base64();
        Reach reach = Reach.of(settings(Map.of("server-pin", pin)), context(null), Optional.empty());
        try (ProductClient client =
                new ProductClient(options(server.url("/").uri()).withReach(reach))) {
            assertThatThrownBy(() -> client.get("x")).hasMessageContaining("is not trusted");
        }
    }

    @Test
    void aPinIsThatOfOtherTools() {
        // openssl x509 -pubkey | openssl pkey -pubin -outform der | openssl dgst -sha256 -binary | base64
        X509Certificate certificate = Certificates.decodeCertificatePem("""
            -----BEGIN CERTIFICATE-----
            MIIBgjCCASmgAwIBAgIUFc4yOdP6ktrDcoBuTeb1dth55+8wCgYIKoZIzj0EAwIw
            FjEUMBIGA1UEAwwLcGluLmV4YW1wbGUwIBcNMjYxMTMwMDMzMDQ1WhgPMjEyNjEx
            MDYwMzMwNDVaMBYxFDASBgNVBAMMC3Bpbi5leGFtcGxlMFkwEwYHKoZIzj0CAQYI
            KoZIzj0DAQcDQgAENP87Rj9ap2E8aZGwgb02Npc0szW0FvZS11Npa4UsLt8uto2j
            /wTlsZB35vbLBlYckwzFIy2IdkQvXqNprGMWvqNTMFEwHQYDVR0OBBYEFBZN5QuP
            zuI8eowagIaxVKmNPqHDMB8GA1UdIwQYMBaAFBZN5QuPzuI8eowagIaxVKmNPqHD
            MA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDRwAwRAIgZ2QiwVnYPwzXq4DI
            2eI65qinumNVSJbDDXYBU2rwtRQCIE6U/iPgK7HSqmB9amzkiEX8FWibb2/Ojo88
            MpNVg1Xd
            -----END CERTIFICATE-----
            """);

        assertThat(Pin.of(certificate).base64()).isEqualTo("RyjCP04wjwes7fsBEcy6cMW+/U1iwxeufnFVrYDjsE8=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "sha1/AAAA", "AAAA", OTHER_PIN + ",", OTHER_PIN + OTHER_PIN, "sha256/sha256/" + OTHER_PIN})
    void whatIsNoPinIsToldInWords(String written) {
        assertThatThrownBy(() -> Pin.of(written, "server-pin"))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("SHA-256 of the server's public key in base64");
    }

    @Test
    void thereIsNoPinNorProxyForPlainHttp() {
        for (Map<String, String> written : List.of(
                Map.of("server-pin", OTHER_PIN),
                Map.of("proxy", "127.0.0.1:3128"),
                Map.of("client-certificate", folder.toString()))) {
            assertThatThrownBy(() -> new ProductClient(options(URI.create("http://gateway.example"))
                            .withReach(Reach.of(settings(written), context(null), Optional.empty()))))
                    .hasMessageContaining("with https only");
        }
    }

    @Test
    void aProxyIsAskedForTheWayAndSeesNothingElse() throws Exception {
        server.enqueue(new MockResponse.Builder().inTunnel().build());
        answer();
        try (ProductClient client = through("127.0.0.1:" + server.getPort())) {
            assertThat(client.get("x").status()).isEqualTo(200);
        }
        assertThat(server.takeRequest().getRequestLine()).startsWith("CONNECT gateway.example:443");
        assertThat(server.takeRequest().getTarget()).isEqualTo("/x");
    }

    @Test
    void aProxyThatDoesNotLetUsThroughIsNamed() throws Exception {
        for (int status : new int[] {403, 407, 502}) {
            server.enqueue(new MockResponse.Builder().code(status).inTunnel().build());
            refusedBy("127.0.0.1:" + server.getPort());
        }
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        refusedBy("127.0.0.1:" + free);
    }

    private void refusedBy(String proxy) throws Exception {
        try (ProductClient client = through(proxy)) {
            assertThatThrownBy(() -> client.get("x"))
                    .isInstanceOfSatisfying(
                            ConnectorException.class,
                            refused -> assertThat(refused.category()).isEqualTo(Category.UNREACHABLE))
                    .hasMessageContaining("The proxy " + proxy + " does not let us through to https://gateway.example");
        }
    }

    private ProductClient through(String proxy) throws ConnectorException {
        Reach reach = Reach.of(settings(Map.of("proxy", proxy)), context(null), Optional.of(pem));
        return new ProductClient(options(URI.create("https://gateway.example")).withReach(reach));
    }

    private ConnectorException failure(Map<String, String> written, String password) {
        Throwable failure = catchThrowable(() -> {
            try (ProductClient client = client(written, password)) {
                client.get("x");
            }
        });
        assertThat(failure).isInstanceOf(ConnectorException.class);
        return (ConnectorException) failure;
    }

    private ProductClient client(Map<String, String> written, String password) throws ConnectorException {
        Reach reach = Reach.of(settings(written), context(password), Optional.of(pem));
        assertThat(options(server.url("/").uri()).withReach(reach).toString()).doesNotContain(PASSWORD);
        return new ProductClient(options(server.url("/").uri()).withReach(reach));
    }

    private static Settings settings(Map<String, String> written) throws ConnectorException {
        return Settings.of(Reach.after(List.of()), written);
    }

    private static ConnectorContext context(String password) {
        return new ConnectorContext(
                "test", Clock.systemUTC(), key -> Optional.ofNullable(password).map(Secret::new));
    }

    private static ProductOptions options(URI base) {
        return ProductOptions.of("Gateway", base, Clock.systemUTC());
    }

    private void answer() {
        server.enqueue(new MockResponse.Builder().body("{}").build());
    }

    private Path pkcs12(HeldCertificate certificate) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("ours", certificate.keyPair().getPrivate(), PASSWORD.toCharArray(), new X509Certificate[] {
            certificate.certificate(), authority.certificate()
        });
        Path file = folder.resolve("client.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }
}
