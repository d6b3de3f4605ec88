package dev.watchfloor.connectors.rigs.apisix;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The wire of the Admin API. */
record AdminHttp(ApisixRig.Version version, AdminApi api, RigFaults faults) implements HttpHandler {

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            AdminRequest request = AdminRequest.of(exchange);
            faults.takeTime();
            AdminAnswer answer = request.size() > AdminRequest.LONGEST_BODY
                    ? AdminAnswer.error(
                            400,
                            "invalid request body: request size " + request.size()
                                    + " is greater than the maximum size " + AdminRequest.LONGEST_BODY + " allowed")
                    : api.answer(request);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", answer.html() ? "text/html; charset=utf-8" : "application/json");
            if (answer.html()) {
                headers.set("Server", "openresty");
            } else {
                headers.set("Server", api.showsServerTokens() ? "APISIX/" + version.number() : "APISIX");
                headers.set("Access-Control-Allow-Origin", "*");
            }
            if (answer.handled()) {
                headers.set("X-API-VERSION", "v3");
            }
            answer.headers().forEach(headers::set);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            boolean bodiless = request.method().equals("HEAD") || answer.status() == 304 || answer.status() == 204;
            exchange.sendResponseHeaders(answer.status(), bodiless || body.length == 0 ? -1 : body.length);
            if (!bodiless && body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
