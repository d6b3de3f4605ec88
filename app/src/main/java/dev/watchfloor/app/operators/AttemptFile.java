package dev.watchfloor.app.operators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.operators.factors.KeyChallenge;
import dev.watchfloor.app.vault.DurableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code sign-in.json}: tries to sign in, which must be known before the database can be opened. It holds no secret.
 * Who can write it can forget failures; what stops them is what one try of a password costs. Belongs to one thread.
 */
final class AttemptFile {
    private static final Logger LOG = LoggerFactory.getLogger(AttemptFile.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 1_000;
    private static final long LARGEST = 4 << 20;

    private final Path file;
    private final Map<String, AttemptRow> rows = new LinkedHashMap<>();
    private final List<Failure> failures = new ArrayList<>();

    AttemptFile(Path profile) {
        file = profile.resolve("sign-in.json");
        read();
    }

    AttemptRow row(String key) {
        return rows.getOrDefault(key, AttemptRow.NONE);
    }

    /** Puts a row and, when {@code failure} is not null, remembers it for the audit; on disk when this returns. */
    void put(String key, AttemptRow row) throws IOException {
        rows.put(key, row);
        write();
    }

    /** Remembers a failure for the audit; the newest thousand are kept. */
    void add(Failure failure) {
        if (failures.size() >= MOST) {
            failures.removeFirst();
        }
        failures.add(failure);
    }

    /** The same, and it is on disk when this returns. */
    void note(Failure failure) throws IOException {
        add(failure);
        write();
    }

    /** What the audit does not know yet. */
    List<Failure> failures() {
        return List.copyOf(failures);
    }

    /** Forgets the failures that the audit knows by now. */
    void clearFailures() throws IOException {
        failures.clear();
        write();
    }

    private static AttemptRow row(JsonNode written) {
        Map<String, Long> counts = new LinkedHashMap<>();
        written.path("keyCounts").properties().stream()
                .limit(KeyChallenge.MOST_KEYS)
                .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
        return new AttemptRow(
                Math.max(0, written.path("failures").asInt()),
                written.path("lastTry").asLong(),
                written.path("lastStep").asLong(-1),
                counts);
    }

    private void write() throws IOException {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode operators = root.putObject("operators");
        rows.forEach((key, row) -> {
            ObjectNode written = operators
                    .putObject(key)
                    .put("failures", row.failures())
                    .put("lastTry", row.lastTry())
                    .put("lastStep", row.lastStep());
            ObjectNode counts = written.putObject("keyCounts");
            row.keyCounts().forEach(counts::put);
        });
        ArrayNode list = root.putArray("failures");
        failures.forEach(failure -> list.addObject()
                .put("name", failure.name())
                .put("time", failure.time().toString())
                .put("workstation", failure.workstation())
                .put("with", failure.with()));
        DurableFile.replace(file, root.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void read() {
        try {
            if (!Files.exists(file) || Files.size(file) > LARGEST) {
                return;
            }
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            root.path("operators").properties().stream()
                    .limit(MOST)
                    .forEach(entry -> rows.put(entry.getKey(), row(entry.getValue())));
            for (JsonNode failure : root.path("failures")) {
                add(new Failure(
                        failure.path("name").asText(),
                        Instant.parse(failure.path("time").asText()),
                        failure.path("workstation").asText(),
                        failure.path("with").asText()));
            }
        } catch (IOException | java.time.DateTimeException damaged) {
            // Nobody is locked out by a damaged note about tries; the next try writes it anew.
            LOG.warn("The note of tries to sign in cannot be read and starts anew: {}", damaged.toString());
        }
    }
}
