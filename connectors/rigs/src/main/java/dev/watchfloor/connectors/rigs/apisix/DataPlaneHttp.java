package dev.watchfloor.connectors.rigs.apisix;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The wire of the data plane. The peer is loopback and therefore trusted with {@code X-Real-IP}. */
record DataPlaneHttp(ApisixRig.Version version, DataPlane dataPlane, Clock clock) implements HttpHandler {

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            long bodySize = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            Map<String, String> headers = new LinkedHashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
            String peer = exchange.getRemoteAddress().getAddress().getHostAddress();
            RigRequest request = new RigRequest(
                    exchange.getRequestHeaders().containsKey("X-Real-IP")
                            ? exchange.getRequestHeaders().getFirst("X-Real-IP")
                            : peer,
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers,
                    Optional.empty(),
                    bodySize);
            write(exchange, dataPlane.handle(request, clock.instant()));
        }
    }

    private void write(HttpExchange exchange, RigAnswer answer) throws IOException {
        exchange.getResponseHeaders().set("Server", "APISIX/" + version.number());
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        boolean bodiless = exchange.getRequestMethod().equals("HEAD")
                || answer.status() == 204
                || answer.status() == 304
                || answer.size() == 0;
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.size());
        if (bodiless) {
            return;
        }
        OutputStream out = exchange.getResponseBody();
        if (!answer.body().isEmpty()) {
            out.write(answer.body().getBytes(StandardCharsets.UTF_8));
            return;
        }
        byte[] filler = new byte[8_192];
        Arrays.fill(filler, (byte) 'x');
        for (long left = answer.size(); left > 0; left -= filler.length) {
            out.write(filler, 0, (int) Math.min(left, filler.length));
        }
    }
}
