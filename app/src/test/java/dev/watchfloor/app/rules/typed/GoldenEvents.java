package dev.watchfloor.app.rules.typed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Events of a golden file, in order of time. A row has seconds after a Monday morning, and may stand for several:
 * {@code times} of them {@code every} so many seconds, and all that on so many {@code days}. A row with {@code block} is a
 * lease of the denylist, a row with {@code decision} what people decided
 * about a device, a row with {@code expect} a sentence that is to be found.
 */
record GoldenEvents(
        List<StoredEvent> events, List<Denylist.Block> blocks, List<Decision> decisions, List<String> expected) {
    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private static final JsonMapper JSON = new JsonMapper();
    private static final long DAY = 86_400;

    /** What was decided about a device. */
    record Decision(String device, DeviceStandings.Decided decided, Instant since) {}

    private record Timed(Instant time, String connector, JsonNode row) {}

    static GoldenEvents read(String name) throws Exception {
        List<Timed> timed = new ArrayList<>();
        List<Denylist.Block> blocks = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String line : text(name).lines().toList()) {
            JsonNode row = JSON.readTree(line);
            if (row.has("expect")) {
                expected.add(row.path("expect").asText());
            } else if (row.has("decision")) {
                decisions.add(new Decision(
                        row.path("device").asText(),
                        DeviceStandings.Decided.valueOf(row.path("decision").asText()),
                        MONDAY.plusSeconds(row.path("t").asLong())));
            } else if (row.has("block")) {
                blocks.add(block(row));
            } else {
                repeat(row, timed);
            }
        }
        timed.sort(Comparator.comparing(Timed::time));
        List<StoredEvent> events = new ArrayList<>();
        for (Timed each : timed) {
            SecurityEvent event = event(each, events.size());
            events.add(new StoredEvent(events.size(), each.time(), each.connector(), event));
        }
        return new GoldenEvents(events, blocks, decisions, expected);
    }

    /** What these leases say. */
    Denylist denylist() {
        return (address, at) -> {
            for (Denylist.Block block : blocks) {
                boolean covers = Addresses.parse(
                                block.network().substring(0, block.network().indexOf('/')))
                        .orElseThrow()
                        .toPrefixBlock(24)
                        .contains(address);
                if (covers && !at.isBefore(block.since()) && at.isBefore(block.until())) {
                    return Optional.of(block);
                }
            }
            return Optional.empty();
        };
    }

    /** What these decisions say; nobody keeps a register of what is not named. */
    DeviceStandings standings() {
        return stored -> {
            String device = stored.event().device();
            if (device == null) {
                return Optional.empty();
            }
            Instant time = stored.event().time();
            List<Decision> then = decisions.stream()
                    .filter(decision -> !decision.since().isAfter(time))
                    .toList();
            DeviceStandings.Decided decided = then.stream()
                    .filter(decision -> decision.device().equals(device))
                    .map(Decision::decided)
                    .findFirst()
                    .orElse(DeviceStandings.Decided.NOTHING);
            return Optional.of(new DeviceStandings.Standing(
                    device,
                    decided,
                    then.stream().anyMatch(decision -> decision.decided() == DeviceStandings.Decided.APPROVED)));
        };
    }

    private static void repeat(JsonNode row, List<Timed> timed) {
        for (int day = 0; day < row.path("days").asInt(1); day++) {
            for (int time = 0; time < row.path("times").asInt(1); time++) {
                long second = row.path("t").asLong()
                        + day * DAY
                        + time * row.path("every").asLong();
                timed.add(new Timed(
                        MONDAY.plusSeconds(second), row.path("connector").asText("golden"), row));
            }
        }
    }

    private static SecurityEvent event(Timed timed, long number) {
        JsonNode row = timed.row();
        Layer layer = Layer.valueOf(row.path("layer").asText());
        Kind kind = Kind.valueOf(row.path("kind").asText());
        return SecurityEvent.of("e" + number, timed.time(), layer, kind)
                .outcome(Outcome.valueOf(row.path("outcome").asText()))
                .source(Addresses.parse(row.path("source").asText(null)).orElse(null))
                .destination(
                        Addresses.parse(row.path("destination").asText(null)).orElse(null))
                .destinationPort(row.path("port").asInt())
                .user(row.path("user").asText(null))
                .device(row.path("device").asText(null))
                .session(row.path("session").asText(null))
                .userAgent(row.path("agent").asText(null))
                .path(row.path("path").asText(null))
                .status(row.path("status").asInt())
                .bytesOut(row.path("out").asLong(-1))
                .build();
    }

    private static Denylist.Block block(JsonNode row) {
        Set<String> targets = new HashSet<>();
        row.path("targets").forEach(target -> targets.add(target.asText()));
        return new Denylist.Block(
                row.path("block").asText(),
                targets,
                MONDAY.plusSeconds(row.path("t").asLong()),
                MONDAY.plusSeconds(row.path("until").asLong()));
    }

    private static String text(String name) throws Exception {
        try (InputStream in = GoldenEvents.class.getResourceAsStream("/rules/typed/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
