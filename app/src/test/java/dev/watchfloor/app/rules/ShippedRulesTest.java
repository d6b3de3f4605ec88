package dev.watchfloor.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.reading.RuleAssembly;
import dev.watchfloor.app.sigma.reading.ValueLists;
import dev.watchfloor.app.sigma.run.RuleMatch;
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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each shipped rule has events in which it finds something and events that are nearly so and in which it does not. */
class ShippedRulesTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    static Stream<String> files() {
        return ShippedRules.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void findsWhatItIsForAndNothingElse(String file) throws Exception {
        List<RuleMatch> found = run(file, "found");
        assertThat(found).isNotEmpty();
        assertThat(found).extracting(match -> match.rule().id()).doesNotContainNull();
        assertThat(found.getFirst().rule().technique()).isPresent();
        assertThat(found.getFirst().rule().falsePositives()).isNotEmpty();
        assertThat(run(file, "quiet")).isEmpty();
    }

    private static List<RuleMatch> run(String file, String golden) throws Exception {
        RuleAssembly assembly = new RuleAssembly(ValueLists.NONE);
        assembly.add(ShippedRules.all().get(file), file);
        SigmaRules rules = assembly.assembled();
        assertThat(rules.rejected()).isEmpty();
        RuleFaces faces = new RuleFaces(rules, name -> "");
        List<RuleMatch> found = new ArrayList<>();
        String name = file.replace(ShippedRules.FOLDER, "").replace(".yml", "." + golden + ".jsonl");
        long position = 0;
        for (String line : text(name).lines().toList()) {
            SecurityEvent event = event(new JsonMapper().readTree(line), position);
            found.addAll(faces.add(new StoredEvent(position++, event.time(), "golden", event)));
        }
        return found;
    }

    private static SecurityEvent event(JsonNode row, long number) {
        Layer layer = Layer.valueOf(row.path("layer").asText());
        Kind kind = Kind.valueOf(row.path("kind").asText());
        return SecurityEvent.of("e" + number, NOON.plusSeconds(row.path("t").asLong()), layer, kind)
                .outcome(Outcome.valueOf(row.path("outcome").asText()))
                .source(Addresses.parse(row.path("source").asText()).orElseThrow())
                .user(row.path("user").asText(null))
                .session(row.path("session").asText(null))
                .path(row.path("path").asText(null))
                .status(row.path("status").asInt())
                .bytesOut(row.path("out").asLong(-1))
                .raw(row.path("raw").isObject() ? row.path("raw").toString() : "")
                .build();
    }

    private static String text(String name) throws Exception {
        try (InputStream in = ShippedRulesTest.class.getResourceAsStream("/rules/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
