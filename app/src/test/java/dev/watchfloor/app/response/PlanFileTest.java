package dev.watchfloor.app.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Plan.PlannedAct;
import dev.watchfloor.app.response.Plan.PlannedStep;
import dev.watchfloor.app.response.ResponseRequest.SessionPick;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.spi.SessionRef;
import inet.ipaddr.IPAddress;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans in files that anybody may have had in their hands. */
class PlanFileTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature())
            .build();
    private static final Instant MADE = Instant.parse("2026-11-24T10:00:00Z");
    /** Half a surrogate pair, an escape sequence, a line that reads backwards, and an honest letter. */
    private static final String HOSTILE = "\uD800 \u001b[2J \u202Eevil\u0000 \"}],\\ é 🙂 = \u2028";

    @Test
    void whatIsWrittenIsReadWithTheSameHash() throws Exception {
        byte[] content = PlanFile.write(plan());

        Plan read = PlanFile.read(content);

        assertThat(read).isEqualTo(plan());
        assertThat(read.hash()).isEqualTo(plan().hash()).matches("[0-9a-f]{64}");
        assertThat(JSON.readTree(content).path("hash").asText()).isEqualTo(read.hash());
        assertThat(PlanFile.write(read)).isEqualTo(content);
    }

    @Test
    void hashIsThatOfTheFileWithoutItsHashAndItsBlanks() throws Exception {
        ObjectNode tree = tree();
        tree.remove("hash");
        byte[] spelling = bytes(tree);

        assertThat(new String(spelling, StandardCharsets.US_ASCII))
                .startsWith("{\"watchfloor-plan\":1,\"id\":\"plan-7\",\"made\":\"2026-11-24T10:00:00Z\",\"title\":");
        assertThat(plan().hash())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(spelling)));
    }

    @Test
    void fileIsAsciiAndDrawsNothingOnATerminal() throws Exception {
        String text = new String(PlanFile.write(plan()), StandardCharsets.ISO_8859_1);

        assertThat(text).matches("(?s)[\\x20-\\x7e\\n]*").endsWith("}\n");
    }

    @Test
    void blanksAndTheOrderOfFieldsAreNobodysBusiness() throws Exception {
        ObjectNode turned = JSON.createObjectNode();
        List<String> names = new ArrayList<>();
        tree().fieldNames().forEachRemaining(names::add);
        names.reversed().forEach(name -> turned.set(name, treeUnchecked().get(name)));

        assertThat(PlanFile.read(bytes(turned))).isEqualTo(plan());
    }

    @Test
    void everyChangeOfASingleValueIsNoticed() throws Exception {
        int changes = 0;
        for (List<String> path : paths(tree())) {
            for (JsonNode other : others(at(tree(), path))) {
                ObjectNode tree = tree();
                replace(tree, path, other);
                refused(bytes(tree), path + " became " + other);
                changes++;
            }
        }
        assertThat(changes).isGreaterThan(500);
    }

    @Test
    void everyFieldThatIsTakenOutOrAddedIsNoticed() throws Exception {
        for (List<String> path : paths(tree())) {
            ObjectNode without = tree();
            JsonNode parent = at(without, path.subList(0, path.size() - 1));
            if (parent instanceof ObjectNode object) {
                object.remove(path.getLast());
            } else {
                ((ArrayNode) parent).remove(Integer.parseInt(path.getLast()));
            }
            refused(bytes(without), "without " + path);

            ObjectNode with = tree();
            if (at(with, path) instanceof ObjectNode object) {
                object.put("approved", true);
                refused(bytes(with), "with one more in " + path);
            } else if (at(with, path) instanceof ArrayNode array) {
                array.add(array.isEmpty() ? TextNode.valueOf("x") : array.get(0));
                refused(bytes(with), "with one more in " + path);
            }
        }
        ObjectNode with = tree();
        with.put("approved", true);
        refused(bytes(with), "with one more field");
    }

    @Test
    void changeThatBringsItsOwnHashIsAnotherPlan() throws Exception {
        Plan other = new Plan("plan-8", MADE, "", plan().acts());

        assertThat(PlanFile.read(PlanFile.write(other)).hash()).isNotEqualTo(plan().hash());
    }

    @Test
    void partsInAnotherOrderAreAnotherPlan() throws Exception {
        ObjectNode tree = tree();
        ArrayNode networks =
                (ArrayNode) tree.path("acts").get(0).path("request").path("networks");
        networks.add(networks.remove(0));

        refused(bytes(tree), "networks turned");
    }

    @Test
    void fileThatIsCutOffAnywhereIsRefusedInASentence() throws Exception {
        byte[] content = PlanFile.write(plan());
        for (int length = 0; length < content.length - 2; length++) {
            refused(Arrays.copyOf(content, length), "cut off at " + length);
        }
    }

    @Test
    void everyByteThatIsFlippedIsNoticedOrSaysTheSame() throws Exception {
        byte[] content = PlanFile.write(plan());
        Random random = new Random(7);
        for (int at = 0; at < content.length; at++) {
            byte[] flipped = content.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(PlanFile.read(flipped)).as("flipped at %d", at).isEqualTo(plan());
            } catch (UnreadableRequestException noticed) {
                assertThat(noticed.sentence()).endsWith(".");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "7",
                "\"plan\"",
                "[]",
                "{}",
                "{",
                "}",
                "[[[[[[[[[[[[[[[[[[[[[[[[",
                "{\"hash\":1}",
                "{\"watchfloor-plan\":\"1\"}",
                "{\"watchfloor-plan\":1}",
                "{\"watchfloor-plan\":1.0}",
                "{\"watchfloor-plan\":1,\"acts\":{}}",
                "{\"watchfloor-plan\":1,\"acts\":[]}",
                "{\"watchfloor-plan\":1,\"acts\":[null]}",
                "{\"watchfloor-plan\":1,\"acts\":[{\"request\":{}}]}",
                "{\"watchfloor-plan\":1,\"watchfloor-plan\":1}",
                "\uFEFF{}",
                "{\"watchfloor-plan\":1} {}",
                "{\"watchfloor-plan\":1e999}",
                "{\"watchfloor-plan\":NaN}",
                "<html>",
                "203.0.113.0/24\n"
            })
    void whatIsNoPlanIsRefused(String text) {
        refused(text.getBytes(StandardCharsets.UTF_8), text);
        refused(text.getBytes(StandardCharsets.UTF_16), text + " in UTF-16");
    }

    @Test
    void anotherVersionIsNamed() {
        ObjectNode tree = treeUnchecked();
        tree.put("watchfloor-plan", 2);
        assertThatThrownBy(() -> PlanFile.read(bytes(tree)))
                .isInstanceOf(UnreadableRequestException.class)
                .hasMessageContaining("another version")
                .hasMessageContaining("form 2, not 1");
        tree.set("watchfloor-plan", JSON.getNodeFactory().numberNode(new java.math.BigInteger("99999999999")));
        refused(bytes(tree), "a version beyond all");
    }

    @Test
    void verbOfALaterVersionIsNamedWithoutItsEscapes() {
        ObjectNode tree = treeUnchecked();
        ((ObjectNode) tree.path("acts").get(0).path("request")).put("verb", "melt\u001b[31m");

        assertThatThrownBy(() -> PlanFile.read(bytes(tree)))
                .isInstanceOf(UnreadableRequestException.class)
                .hasMessageContaining("\"melt?[31m\" is not a verb of this version.");
    }

    @Test
    void endlessStreamIsReadUpToTheBoundOnly() {
        long[] read = new long[1];
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return ' ';
            }
        };

        assertThatThrownBy(() -> PlanFile.read(endless))
                .isInstanceOf(UnreadableRequestException.class)
                .hasMessageContaining("32 MB");
        assertThat(read[0]).isEqualTo(PlanFile.LARGEST + 1);
    }

    @Test
    void smallFileCannotAskForMuchMemory() {
        byte[] objects = ("{\"acts\":[" + "{},".repeat(5_000_000) + "{}]}").getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> PlanFile.read(objects)).hasMessage("It is not a plan: it holds more than a plan can.");
        refused("[".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII), "depth");
        refused(("{\"watchfloor-plan\":" + "9".repeat(1_000_000) + "}").getBytes(StandardCharsets.US_ASCII), "number");
        refused(("{\"" + "x".repeat(1_000_000) + "\":1}").getBytes(StandardCharsets.US_ASCII), "name");
    }

    @Test
    void longListAtManyGatewaysIsWrittenAndReadInTime() throws Exception {
        Plan plan = large(50_000);

        long begun = System.nanoTime();
        Plan read = PlanFile.read(new ByteArrayInputStream(PlanFile.write(plan)));

        assertThat(read.hash()).isEqualTo(plan.hash());
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void planThatCouldNotBeReadAgainIsNotWritten() throws Exception {
        Plan plan = large(100_001);

        assertThatThrownBy(() -> PlanFile.write(plan))
                .isInstanceOf(UnreadableRequestException.class)
                .hasMessageContaining("split it");
    }

    private static Plan plan() {
        SessionRef session = new SessionRef("-s/1 " + HOSTILE, SessionRef.Kind.OFFLINE);
        return new Plan(
                "plan-7",
                MADE,
                "Take back 2 actions",
                List.of(
                        blocking(HOSTILE),
                        new PlannedAct(
                                new ResponseRequest.RevokeSessions(
                                        "idp", List.of(new SessionPick(session, HOSTILE)), "stolen"),
                                "Revoke 1 session of " + HOSTILE,
                                List.of(new PlannedStep("idp", Expectation.NOT_NOW, "No answer.")),
                                List.of(),
                                List.of(),
                                null),
                        new PlannedAct(
                                new ResponseRequest.RevokeUserSessions("idp", "id-1", "j.tanaka", "stolen"),
                                "Revoke all sessions of j.tanaka",
                                List.of(new PlannedStep("idp", Expectation.ALREADY_SO, "None is open.")),
                                List.of(),
                                List.of(),
                                null),
                        new PlannedAct(
                                new ResponseRequest.Lift(network("2001:db8::/48"), Set.of("edge"), "over"),
                                "Lift",
                                List.of(new PlannedStep("edge", Expectation.CANNOT, "It is not ours.")),
                                List.of(),
                                List.of(),
                                "plan-3.1"),
                        new PlannedAct(
                                new ResponseRequest.AdoptDenylist("inner", "agreed"),
                                "Take over",
                                List.of(),
                                List.of(),
                                List.of(),
                                null)));
    }

    private static PlannedAct blocking(String reason) {
        return new PlannedAct(
                new ResponseRequest.Block(
                        Set.of(network("203.0.113.0/24"), network("198.51.100.7"), network("2001:db8:1::/64")),
                        MADE.plusSeconds(14_400),
                        Set.of("edge", "inner", "Äußeres"),
                        reason),
                "Block 3 networks on 3 gateways",
                List.of(
                        new PlannedStep(
                                "edge",
                                Expectation.WILL_CHANGE,
                                "Adds 2 of 3.",
                                List.of("+ 198.51.100.7", "+ 203.0.113.0/24")),
                        new PlannedStep("inner", Expectation.CANNOT, "Its list is full.")),
                List.of(
                        new Plan.Refusal("loopback", "It would block the console."),
                        new Plan.Refusal("wide-network", "It is wide.", Plan.Severity.NEEDS_APPROVAL)),
                List.of("2 open sessions come from them.", "They are private address space."),
                null);
    }

    private static Plan large(int size) {
        Set<IPAddress> networks = new LinkedHashSet<>();
        List<String> changes = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            String text = "203." + (number >> 16) + "." + (number >> 8 & 255) + "." + (number & 255);
            networks.add(network(text));
            changes.add("+ " + text);
        }
        Set<String> targets = new LinkedHashSet<>();
        List<PlannedStep> steps = new ArrayList<>();
        for (int gateway = 0; gateway < 10; gateway++) {
            targets.add("gateway " + gateway);
            steps.add(new PlannedStep("gateway " + gateway, Expectation.WILL_CHANGE, "Adds them.", changes));
        }
        return new Plan(
                "plan",
                MADE,
                "",
                List.of(new PlannedAct(
                        new ResponseRequest.Block(networks, null, targets, "list"),
                        "Block",
                        steps,
                        List.of(),
                        List.of(),
                        null)));
    }

    private static ObjectNode tree() throws Exception {
        return (ObjectNode) JSON.readTree(PlanFile.write(plan()));
    }

    private static ObjectNode treeUnchecked() {
        try {
            return tree();
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] bytes(JsonNode tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void refused(byte[] content, String what) {
        try {
            PlanFile.read(content);
        } catch (UnreadableRequestException refused) {
            assertThat(refused.sentence())
                    .as(what)
                    .endsWith(".")
                    .doesNotContain("Exception", "com.fasterxml")
                    .hasSizeLessThan(400)
                    .matches("[^\\p{Cntrl}]*");
            return;
        }
        fail("was read: " + what);
    }

    /** Where every value lies, objects and lists included. */
    private static List<List<String>> paths(JsonNode tree) {
        List<List<String>> paths = new ArrayList<>();
        walk(tree, List.of(), paths::add);
        return paths;
    }

    private static void walk(JsonNode node, List<String> path, Consumer<List<String>> found) {
        if (!path.isEmpty()) {
            found.accept(path);
        }
        node.properties().forEach(field -> walk(field.getValue(), longer(path, field.getKey()), found));
        if (node.isArray()) {
            for (int place = 0; place < node.size(); place++) {
                walk(node.get(place), longer(path, String.valueOf(place)), found);
            }
        }
    }

    private static List<String> longer(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private static JsonNode at(JsonNode tree, List<String> path) {
        JsonNode node = tree;
        for (String step : path) {
            node = node.isArray() ? node.get(Integer.parseInt(step)) : node.get(step);
        }
        return node;
    }

    private static void replace(JsonNode tree, List<String> path, JsonNode value) {
        JsonNode parent = at(tree, path.subList(0, path.size() - 1));
        if (parent instanceof ObjectNode object) {
            object.set(path.getLast(), value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(path.getLast()), value);
        }
    }

    private static List<JsonNode> others(JsonNode value) {
        List<JsonNode> others = new ArrayList<>(List.of(
                NullNode.instance,
                BooleanNode.TRUE,
                IntNode.valueOf(0),
                TextNode.valueOf(""),
                TextNode.valueOf("2030-01-01T00:00:00Z"),
                TextNode.valueOf("203.0.113.0/25"),
                TextNode.valueOf("WILL_CHANGE"),
                TextNode.valueOf("x".repeat(20_000)),
                JSON.createArrayNode(),
                JSON.createObjectNode()));
        if (value.isTextual()) {
            others.add(TextNode.valueOf(value.textValue() + " "));
            others.add(TextNode.valueOf(value.textValue().toUpperCase(java.util.Locale.ROOT)));
        }
        others.removeIf(value::equals);
        return others;
    }

    private static IPAddress network(String text) {
        try {
            return Addresses.network(text);
        } catch (InvalidAddressException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
