package dev.watchfloor.connectors.rigs.apisix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds what the rig lets through, and what it logs of it, to what was recorded from APISIX 3.18.0 and 3.2.2. */
class ApisixDataPlaneTest extends BothVersions {
    @Test
    void theDenylistBitesAfterAuthenticationInTheNewVersionOnly() {
        for (ApisixRig one : new ApisixRig[] {rig, old}) {
            one.putGlobalRule("wf", rule("203.0.113.0/24"));
        }
        RigRequest open = RigRequest.of("203.0.113.9", "GET", "/open/a");
        RigRequest key = RigRequest.of("203.0.113.9", "GET", "/key/a");

        assertThat(rig.request(open).status()).isEqualTo(403);
        assertThat(rig.request(key).status()).isEqualTo(401);
        assertThat(rig.request(key.header("apikey", "nope")).status()).isEqualTo(401);
        assertThat(rig.request(key.header("apikey", "auth-one")).status()).isEqualTo(403);
        assertThat(old.request(key).status()).isEqualTo(403);
        assertThat(old.request(key.header("apikey", "auth-one")).status()).isEqualTo(403);
        assertThat(rig.request(RigRequest.of("203.0.113.9", "GET", "/nowhere")).status())
                .isEqualTo(403);
        assertThat(rig.request(RigRequest.of("203.0.112.9", "GET", "/nowhere")).status())
                .isEqualTo(404);
    }

    @Test
    void mappedAddressesNeverMeetIpv4() {
        rig.putGlobalRule("wf", rule("::ffff:192.0.2.9"));
        assertThat(rig.request(RigRequest.of("192.0.2.9", "GET", "/open/a")).status())
                .isEqualTo(200);

        rig.putGlobalRule("wf", rule("192.0.2.9"));
        assertThat(rig.request(RigRequest.of("::ffff:192.0.2.9", "GET", "/open/a"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void addressesAreLimitedOneByOne() {
        RigRequest login = RigRequest.of("203.0.113.50", "POST", "/login");

        assertThat(rig.request(login).status()).isEqualTo(401);
        assertThat(rig.request(login).headers()).containsEntry("x-ratelimit-remaining", "0");
        assertThat(rig.request(login).status()).isEqualTo(429);
        assertThat(rig.request(RigRequest.of("203.0.113.51", "POST", "/login")).status())
                .isEqualTo(401);
    }

    @Test
    void theWireTakesTheClientFromTheHeader() throws Exception {
        rig.putGlobalRule("wf", rule("203.0.113.9"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(rig.dataUrl() + "/open/a"))
                .header("X-Real-IP", "203.0.113.9")
                .build();

        HttpResponse<String> blocked = client.send(request, HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> allowed = client.send(
                HttpRequest.newBuilder(URI.create(rig.dataUrl() + "/open/a")).build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(blocked.statusCode()).isEqualTo(403);
        assertThat(blocked.body()).contains("Your IP address is not allowed");
        assertThat(allowed.body()).hasSize(100);
    }

    @Test
    void withoutItsStoreTheAdminApiIsDownAndTheDataPlaneGoesOn() throws Exception {
        rig.putGlobalRule("wf", rule("203.0.113.9"));
        rig.faults().etcdDown(true);

        assertThat(json(admin(rig, "GET", "/global_rules", rig.adminKey(), ""))
                        .path("error_msg")
                        .asText())
                .isEqualTo("has no healthy etcd endpoint available");
        assertThat(rig.request(RigRequest.of("203.0.113.9", "GET", "/open/a")).status())
                .isEqualTo(403);
    }

    @Test
    void entriesHaveNoUpstreamWhereTheGatewayAnswered(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("access.log");
        rig.logToFile(file);
        rig.putGlobalRule("wf", rule("203.0.113.9"));

        rig.request(RigRequest.of("203.0.113.9", "GET", "/open/a"));
        rig.request(RigRequest.of("203.0.113.8", "GET", "/key/a?x=1").header("apikey", "auth-one"));
        rig.request(RigRequest.of("203.0.113.8", "GET", "/nowhere"));
        rig.log(
                Instant.parse("2026-01-01T00:00:00Z"),
                RigRequest.of("203.0.113.8", "GET", "/open/b"),
                RigAnswer.of(200, 5));

        var lines = Files.readAllLines(file);
        assertThat(lines).hasSize(4);
        JsonNode blocked = RigJson.read(lines.get(0));
        JsonNode served = RigJson.read(lines.get(1));
        assertThat(blocked.has("upstream")).isFalse();
        assertThat(blocked.has("upstream_latency")).isFalse();
        assertThat(served.at("/consumer/username").asText()).isEqualTo("jack");
        assertThat(served.at("/request/headers/apikey").asText()).isEqualTo("auth-one");
        assertThat(served.at("/request/querystring/x").asText()).isEqualTo("1");
        assertThat(served.has("upstream")).isTrue();
        assertThat(RigJson.read(lines.get(2)).has("route_id")).isFalse();
        assertThat(RigJson.read(lines.get(3)).path("start_time").asLong())
                .isEqualTo(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());
    }

    @Test
    void entriesArePostedOneByOneOrInBatches() throws Exception {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        HttpServer sink = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sink.createContext("/", exchange -> {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(token + " " + exchange.getRequestURI() + " " + body);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        sink.start();
        URI target = URI.create("http://127.0.0.1:" + sink.getAddress().getPort() + "/in");
        try {
            rig.logTo(target, "token-1");
            rig.request(RigRequest.of("203.0.113.8", "GET", "/open/a"));
            assertThat(received.poll(10, TimeUnit.SECONDS)).startsWith("token-1 /in? {");

            rig.logTo(target, "token-1", 2, 0);
            rig.request(RigRequest.of("203.0.113.8", "GET", "/open/a"));
            rig.request(RigRequest.of("203.0.113.8", "GET", "/open/a"));
            assertThat(received.poll(10, TimeUnit.SECONDS)).startsWith("token-1 /in? [{");
        } finally {
            sink.stop(0);
        }
    }

    private static JsonNode rule(String item) {
        try {
            return RigJson.read("{\"plugins\":{\"ip-restriction\":{\"blacklist\":[\"" + item + "\"]}}}");
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
