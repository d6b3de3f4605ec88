package dev.watchfloor.connectors.rigs.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Event queries with all their filters. Thread-safe. */
final class AdminEvents {
    private static final int DEFAULT_PAGE = 100;

    private final RigRealm realm;
    private final ObjectMapper json;

    AdminEvents(RigRealm realm, ObjectMapper json) {
        this.realm = realm;
        this.json = json;
    }

    void logins(RigExchange exchange, List<String> path) throws IOException {
        if (path.size() == 2 && path.get(1).equals("config")) {
            exchange.send(200, config());
            return;
        }
        List<String> types = exchange.queryAll("type");
        if (!types.stream().allMatch(type -> type.matches("[A-Z_]{2,60}"))) {
            // An unknown type is a server error in 26.7.3, not a bad request.
            exchange.error(500, "unknown_error");
            return;
        }
        Predicate<JsonNode> wanted = is("clientId", exchange.query("client"))
                .and(is("userId", exchange.query("user")))
                .and(is("ipAddress", exchange.query("ipAddress")))
                .and(event ->
                        types.isEmpty() || types.contains(event.path("type").asText()));
        page(exchange, realm.events.logins, wanted);
    }

    void administration(RigExchange exchange) throws IOException {
        List<String> operations = exchange.queryAll("operationTypes");
        List<String> resources = exchange.queryAll("resourceTypes");
        String path = exchange.query("resourcePath");
        Predicate<JsonNode> wanted = event -> (operations.isEmpty()
                        || operations.contains(event.path("operationType").asText()))
                && (resources.isEmpty()
                        || resources.contains(event.path("resourceType").asText()))
                && (path == null || matches(event.path("resourcePath").asText(), path))
                && is("clientId", exchange.query("authClient")).test(event.path("authDetails"))
                && is("userId", exchange.query("authUser")).test(event.path("authDetails"))
                && is("ipAddress", exchange.query("authIpAddress")).test(event.path("authDetails"));
        page(exchange, realm.events.administration, wanted);
    }

    private void page(RigExchange exchange, EventLog log, Predicate<JsonNode> wanted) throws IOException {
        String direction = exchange.query("direction");
        if (direction != null && !direction.equals("asc") && !direction.equals("desc")) {
            exchange.error(400, "Invalid value for sortDirection, expected value is asc or desc");
            return;
        }
        OptionalLong from = date(exchange.query("dateFrom"), false);
        OptionalLong to = date(exchange.query("dateTo"), true);
        if (isBad(exchange, "dateFrom", from) || isBad(exchange, "dateTo", to)) {
            return;
        }
        Predicate<JsonNode> inTime = event -> event.path("time").asLong() >= from.orElse(Long.MIN_VALUE)
                && event.path("time").asLong() <= to.orElse(Long.MAX_VALUE);
        ArrayNode answer = json.createArrayNode();
        answer.addAll(log.page(
                wanted.and(inTime),
                "asc".equals(direction),
                exchange.number("first", 0),
                exchange.number("max", DEFAULT_PAGE)));
        exchange.send(200, answer);
    }

    private static boolean isBad(RigExchange exchange, String name, OptionalLong parsed) throws IOException {
        if (exchange.query(name) == null || parsed.isPresent()) {
            return false;
        }
        exchange.error(400, "Invalid value for '" + name + "', expected format is yyyy-MM-dd or an Epoch timestamp");
        return true;
    }

    /** Both bounds are inclusive; a day as upper bound includes that day. */
    private static OptionalLong date(@Nullable String text, boolean upper) {
        if (text == null) {
            return OptionalLong.empty();
        }
        if (text.matches("-?[0-9]{1,18}")) {
            return OptionalLong.of(Long.parseLong(text));
        }
        try {
            LocalDate day = LocalDate.parse(text);
            return OptionalLong.of(upper ? startOf(day.plusDays(1)) - 1 : startOf(day));
        } catch (DateTimeParseException notADay) {
            return OptionalLong.empty();
        }
    }

    private static long startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private static Predicate<JsonNode> is(String field, @Nullable String value) {
        return event -> value == null || value.equals(event.path(field).asText());
    }

    private static boolean matches(String path, String pattern) {
        return pattern.endsWith("*")
                ? path.startsWith(pattern.substring(0, pattern.length() - 1))
                : path.equals(pattern);
    }

    private ObjectNode config() {
        ObjectNode view = json.createObjectNode();
        view.put("eventsEnabled", realm.events.saveLogins);
        view.put("eventsExpiration", 2_592_000);
        view.putArray("eventsListeners").add("jboss-logging");
        ArrayNode types = view.putArray("enabledEventTypes");
        realm.events.savedTypes().forEach(types::add);
        view.put("adminEventsEnabled", realm.events.saveAdministration);
        view.put("adminEventsDetailsEnabled", true);
        return view;
    }
}
