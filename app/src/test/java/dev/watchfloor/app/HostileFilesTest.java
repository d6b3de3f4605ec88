package dev.watchfloor.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.SignIn;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.operators.UnfitOperatorException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files beside the database are read before anybody has proven anything. Whatever stands in them, the door either
 * opens, says no, or says that a file is damaged: nothing else comes out of it.
 */
class HostileFilesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int ROUNDS = 120;
    private static final long SEED = 20261129;

    private final DrillDesk desk = new DrillDesk();
    private final Random random = new Random(SEED);

    @TempDir
    Path folder;

    private ConsoleOptions options = ConsoleOptions.of(Path.of(""), Path.of(""));

    @BeforeEach
    void makeProfile() throws Exception {
        options = desk.options(folder);
        desk.makeUnsealed(folder);
        desk.seal(options);
    }

    @Test
    void bytesOfTheVault() throws Exception {
        Path vault = options.profile().resolve("vault.json");
        Path copy = options.profile().resolve("vault.copy.json");
        byte[] good = Files.readAllBytes(vault);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bad = mutated(good);
            Files.write(vault, bad);
            Files.write(copy, bad);
            knock();
        }
        Files.write(vault, good);
        desk.holdsAll(options, desk.pass());
    }

    /** By somebody who can count a checksum as well as we can. */
    @Test
    void valuesOfTheVaultWithARightChecksum() throws Exception {
        Path vault = options.profile().resolve("vault.json");
        byte[] good = Files.readAllBytes(vault);
        for (int round = 0; round < ROUNDS; round++) {
            Files.deleteIfExists(options.profile().resolve("vault.copy.json"));
            ObjectNode file = (ObjectNode) JSON.readTree(good);
            exchangeOne(file.get("content"));
            file.put("sha256", sha256(JSON.writeValueAsBytes(file.get("content"))));
            Files.write(vault, JSON.writeValueAsBytes(file));
            knock();
        }
        Files.write(vault, good);
        Files.deleteIfExists(options.profile().resolve("vault.copy.json"));
        desk.holdsAll(options, desk.pass());
    }

    @Test
    void theNoteOfTries() throws Exception {
        knock();
        Path tries = options.profile().resolve("sign-in.json");
        byte[] good = Files.readAllBytes(tries);
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 2 == 0) {
                Files.write(tries, mutated(good));
            } else {
                ObjectNode file = (ObjectNode) JSON.readTree(good);
                exchangeOne(file);
                Files.write(tries, JSON.writeValueAsBytes(file));
            }
            knock();
        }
        Files.delete(tries);
        desk.holdsAll(options, desk.pass());
    }

    @Test
    void theKeysOfTheWorkstation() throws Exception {
        Path keys = options.workstation().resolve("workstation.key");
        byte[] good = Files.readAllBytes(keys);
        for (int round = 0; round < ROUNDS; round++) {
            Files.write(keys, mutated(good));
            knock();
        }
        Files.write(keys, good);
        desk.holdsAll(options, desk.pass());
    }

    @Test
    void theAnswerOfATrustedWorkstation() throws Exception {
        byte[] good = ("{\"watchfloor\":\"workstation-grant\",\"version\":1,\"profile\":\"p\",\"grants\":"
                        + "[{\"operator\":\"o\",\"workstation\":\"w\",\"sealed\":\"AAAA\"}]}")
                .getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bad = mutated(good);
            assertExpected(() -> Consoles.acceptWorkstation(options, bad));
        }
        desk.holdsAll(options, desk.pass());
    }

    private void knock() {
        assertExpected(() -> {
            SignIn door =
                    new SignIn(options.profile(), ProfileDoor.workstation(options), options.passwordCost(), desk.clock);
            try (Credentials credentials = desk.credentials()) {
                door.enter(credentials).close();
            }
        });
    }

    private interface Knock {
        void run() throws Exception;
    }

    private void assertExpected(Knock knock) {
        try {
            knock.run();
        } catch (ProfileException | SignInRefusedException | UnfitOperatorException said) {
            assertThat(said.getMessage()).isNotBlank().doesNotContain("Exception");
        } catch (Exception other) {
            throw new AssertionError("with seed " + SEED, other);
        }
    }

    /** A flipped bit, a cut end, a hole, bytes twice, or something else altogether. */
    private byte[] mutated(byte[] good) {
        byte[] bad = good.clone();
        int at = random.nextInt(good.length);
        return switch (random.nextInt(6)) {
            case 0 -> flipped(bad, at);
            case 1 -> Arrays.copyOf(bad, at);
            case 2 -> joined(Arrays.copyOf(bad, at), Arrays.copyOfRange(bad, Math.min(at + 9, bad.length), bad.length));
            case 3 -> joined(bad, bad);
            case 4 -> "[".repeat(5_000).getBytes(StandardCharsets.UTF_8);
            default -> noise(at);
        };
    }

    private byte[] flipped(byte[] bad, int at) {
        bad[at] ^= (byte) (1 << random.nextInt(8));
        return bad;
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] joined(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }

    /** Puts something unfit in the place of one value, however deep it lies. */
    private void exchangeOne(JsonNode root) {
        List<Runnable> exchanges = new ArrayList<>();
        collect(root, exchanges);
        if (!exchanges.isEmpty()) {
            exchanges.get(random.nextInt(exchanges.size())).run();
        }
    }

    private void collect(JsonNode node, List<Runnable> exchanges) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                exchanges.add(() -> object.set(field.getKey(), unfit()));
                collect(field.getValue(), exchanges);
            }
        } else if (node instanceof ArrayNode list) {
            for (int place = 0; place < list.size(); place++) {
                int here = place;
                exchanges.add(() -> list.set(here, unfit()));
                collect(list.get(place), exchanges);
            }
        }
    }

    private JsonNode unfit() {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (random.nextInt(9)) {
            case 0 -> make.nullNode();
            case 1 -> make.numberNode(Integer.MAX_VALUE);
            case 2 -> make.numberNode(-1);
            case 3 -> make.textNode("");
            case 4 -> make.textNode("../../etc/passwd");
            case 5 -> make.textNode("AAAA");
            case 6 -> make.numberNode(Long.MAX_VALUE);
            case 7 -> make.arrayNode().add("x");
            default -> make.objectNode().put("x", 1);
        };
    }

    private static String sha256(byte[] text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    }
}
