package dev.watchfloor.connectors.opensearch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.PlaceCondition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Documents with what breaks searches, and conditions that find some of them. */
final class RandomDocuments {
    private static final List<String> TEXTS = List.of(
            "root",
            "ROOT",
            "admin",
            "Admin istrator",
            "İstanbul",
            "istanbul",
            "ıstanbul",
            "\u212Aelvin",
            "kelvin",
            "ſecret",
            "SECRET",
            "straße",
            "Σίσυφος",
            "ΣΊΣΥΦΟΣ",
            "a*b",
            "a.b",
            "a\\b",
            "CORP\\nancy",
            "say \"hi\"",
            "tab\tline\nend",
            "\u202Eroot",
            " lead",
            "(paren)[x]{2}",
            "x|y&z~@#<1-9>",
            "^a$",
            "5712",
            "05712",
            "203.0.113.7",
            "-",
            "日本語",
            "😀 smile",
            "x".repeat(300),
            "/login?next=%2F&token=abcdefgh&q=1",
            "/index.html",
            "T1110");
    private static final List<String> ADDRESSES = List.of(
            "203.0.113.7",
            "203.0.113.77",
            "203.0.114.7",
            "20.30.113.7",
            "198.51.100.1",
            "2001:db8::1",
            "2001:0DB8:0:0::2",
            "::ffff:203.0.113.7",
            "::1",
            "255.255.255.255");
    private static final List<String> NETWORKS = List.of(
            "203.0.113.7",
            "203.0.113.0/24",
            "203.0.112.0/22",
            "0.0.0.0/0",
            "2001:db8::/32",
            "::/0",
            "::1",
            "20.0.0.0/7");
    private static final List<String> WORDS = List.of(
            "alert",
            "ALERT",
            "authentication",
            "web",
            "iam",
            "network",
            "session",
            "file",
            "success",
            "failure",
            "denied",
            "allowed",
            "dropped",
            "high",
            "Critical",
            "medium",
            "error",
            "crit",
            "signal",
            "threat");
    private static final List<String> GROUPS = List.of(
            "syslog", "sshd", "authentication_failed", "authentication_failures", "authentication_success", "web");
    private static final List<String> TEXT_FIELDS = List.of(
            "user.name",
            "user.id",
            "device.id",
            "http.request.method",
            "url.original",
            "rule.id",
            "threat.technique.id",
            "user_agent.original",
            "network.community_id",
            "watchfloor.flow.id",
            "watchfloor.session.id");

    private final RandomGenerator random;
    private final Instant first;

    RandomDocuments(RandomGenerator random, Instant first) {
        this.random = random;
        this.first = first;
    }

    String alert() {
        ObjectNode alert = Json.object();
        String time = first.plusMillis(random.nextInt(60_000)).toString();
        alert.put("@timestamp", time);
        sometimes(() -> alert.put("timestamp", time));
        ObjectNode rule = alert.putObject("rule").put("level", random.nextInt(17));
        sometimes(() -> rule.put("id", text()));
        sometimes(() -> rule.put("description", text()));
        sometimes(() -> some(rule.putArray("groups"), GROUPS));
        sometimes(() -> rule.putObject("mitre").putArray("id").add(text()).add(text()));
        ObjectNode agent = alert.putObject("agent").put("id", one(List.of("001", "002", " ")));
        sometimes(() -> agent.put("name", text()));
        ObjectNode data = alert.putObject("data");
        sometimes(() -> data.put("srcip", one(ADDRESSES)));
        sometimes(() -> data.put("dstip", random.nextInt(5) == 0 ? text() : one(ADDRESSES)));
        sometimes(() -> data.put("srcport", one(List.of("443", "0443", "22", "70000", "x"))));
        sometimes(() -> data.put("dstuser", text()));
        sometimes(() -> data.put("srcuser", text()));
        sometimes(() -> data.put("url", text()));
        sometimes(() -> data.put("flow_id", text()));
        return alert.toString();
    }

    String ecs() {
        ObjectNode document = Json.object();
        document.put("@timestamp", first.plusMillis(random.nextInt(60_000)).toString());
        ObjectNode event = document.putObject("event");
        sometimes(() -> event.put("kind", one(WORDS)));
        sometimes(() -> some(event.putArray("category"), WORDS));
        sometimes(() -> event.put("outcome", one(WORDS)));
        sometimes(() -> event.put("action", one(WORDS)));
        sometimes(() -> some(event.putArray("type"), WORDS));
        sometimes(() -> event.put("severity", one(List.of(1, 21, 47, 73, 99))));
        sometimes(() -> document.putObject("log").put("level", one(WORDS)));
        sometimes(() -> document.putObject("kibana").putObject("alert").put("severity", one(WORDS)));
        ObjectNode source = document.putObject("source");
        sometimes(() -> source.put("ip", one(ADDRESSES)));
        sometimes(() -> source.put("port", one(List.of(0, 22, 443, 65_535))));
        sometimes(() -> source.put("bytes", one(List.of(0L, 512L, 1L << 40))));
        sometimes(() -> document.putObject("client").put("ip", one(ADDRESSES)));
        sometimes(() ->
                document.putObject("destination").put("ip", one(ADDRESSES)).put("port", 443));
        ObjectNode user = document.putObject("user");
        sometimes(() -> user.put("name", text()));
        sometimes(() -> user.putArray("id").add(text()).add(text()));
        sometimes(() -> document.putObject("zeek").put("session_id", text()));
        sometimes(() -> document.putObject("network").put("transport", "tcp"));
        sometimes(() -> document.putObject("host").put("name", text()));
        sometimes(() -> document.putObject("rule").put("id", text()).put("name", text()));
        sometimes(() -> document.putObject("url").put("original", text()));
        sometimes(() ->
                document.putObject("http").putObject("response").put("status_code", one(List.of(200, 403, 404, 999))));
        sometimes(() -> document.putObject("threat")
                .putObject("technique")
                .putArray("id")
                .add(text()));
        return document.toString();
    }

    PlaceCondition condition(int depth) {
        int dice = random.nextInt(12);
        if (depth > 0 && dice < 4) {
            List<PlaceCondition> parts = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                parts.add(condition(depth - 1));
            }
            return dice == 0
                    ? new PlaceCondition.Not(parts.getFirst())
                    : dice == 1 ? new PlaceCondition.All(parts) : new PlaceCondition.Any(parts);
        }
        return switch (dice) {
            case 4, 5 ->
                new PlaceCondition.Network(one(List.of("source.ip", "destination.ip", "related.ip")), network());
            case 6 -> named();
            case 7 -> numbers();
            case 8 -> new PlaceCondition.Times(moment(), moment());
            case 9 -> new PlaceCondition.Known(one(List.of("user.name", "source.ip", "source.port", "url.original")));
            case 10 -> new PlaceCondition.Text("rule.name", List.of(piece(text())), true);
            default -> new PlaceCondition.Text(one(TEXT_FIELDS), pieces(), false);
        };
    }

    private PlaceCondition named() {
        return switch (random.nextInt(4)) {
            case 0 -> new PlaceCondition.Named("event.action", set(Kind.values()));
            case 1 -> new PlaceCondition.Named("event.severity", set(Severity.values()));
            case 2 -> new PlaceCondition.Named("event.outcome", set(Outcome.values()));
            default -> new PlaceCondition.Named("watchfloor.layer", set(Layer.values()));
        };
    }

    private PlaceCondition numbers() {
        String field = one(List.of(
                "source.port", "destination.port", "http.response.status_code", "source.bytes", "destination.bytes"));
        long number = one(List.of(0L, 22L, 443L, 404L, 999L, 1L << 40, Long.MIN_VALUE, -5L));
        return random.nextBoolean()
                ? new PlaceCondition.Numbers(field, number, number)
                : new PlaceCondition.Numbers(field, number, one(List.of(443L, 65_535L, Long.MAX_VALUE)));
    }

    private List<String> pieces() {
        String text = text();
        return switch (random.nextInt(4)) {
            case 0 -> List.of(piece(text), "");
            case 1 -> List.of("", piece(text));
            case 2 -> List.of(otherCase(text));
            default -> List.of(text);
        };
    }

    private Instant moment() {
        return random.nextInt(4) == 0 ? null : first.plusNanos(random.nextLong(60_000_000_000L));
    }

    private inet.ipaddr.IPAddress network() {
        try {
            return Addresses.network(one(NETWORKS));
        } catch (InvalidAddressException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private String piece(String text) {
        int from = random.nextInt(text.length());
        return otherCase(text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(5))));
    }

    private String otherCase(String text) {
        return switch (random.nextInt(3)) {
            case 0 -> text.toUpperCase(java.util.Locale.ROOT);
            case 1 -> text.toLowerCase(java.util.Locale.ROOT);
            default -> text;
        };
    }

    private String text() {
        return one(TEXTS);
    }

    private void some(ArrayNode list, List<String> words) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            list.add(one(words));
        }
    }

    private void sometimes(Runnable action) {
        if (random.nextInt(3) > 0) {
            action.run();
        }
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <E extends Enum<E>> Set<E> set(E[] values) {
        Set<E> some = new HashSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            some.add(values[random.nextInt(values.length)]);
        }
        return some;
    }
}
