package dev.watchfloor.connectors.caddy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Access lines, made up or recorded. */
final class CaddyLines {
    private CaddyLines() {}

    static String line(Instant time, int number) {
        return "{\"level\":\"info\",\"ts\":\"" + time + "\",\"logger\":\"http.log.access\",\"msg\":\"handled request\","
                + "\"request\":{\"remote_ip\":\"203.0.113.9\",\"remote_port\":\"40000\",\"method\":\"GET\",\"host\":"
                + "\"shop.example\",\"uri\":\"/item/" + number + "\",\"headers\":{}},\"status\":200,\"size\":18}";
    }

    static List<String> recorded() throws IOException {
        try (InputStream in = CaddyLines.class.getResourceAsStream("/caddy/2.6.2/access.jsonl")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
