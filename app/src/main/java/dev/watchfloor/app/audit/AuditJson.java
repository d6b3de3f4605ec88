package dev.watchfloor.app.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lines of an exported audit: one JSON object each, in ASCII. A line with a field too many is none, since nobody signed
 * that field. Stateless.
 */
public final class AuditJson {
    private static final String VERSION = "watchfloor-audit";
    private static final Set<String> ENTRY = Set.of(
            "number",
            "time",
            "actor",
            "workstation",
            "action",
            "subject",
            "target",
            "outcome",
            "detail",
            "before",
            "after",
            "previous",
            "hash",
            "key",
            "signature");
    private static final Set<String> HEAD = Set.of(VERSION, "profile", "exported", "from", "to", "filter", "anchor");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(2)
                            .maxNumberLength(19)
                            .maxNameLength(40)
                            .maxTokenCount(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private AuditJson() {}

    /** Without an end of line. */
    public static String line(AuditEntry entry) {
        Seal seal = entry.seal();
        return text(JSON.createObjectNode()
                .put("number", entry.number())
                .put("time", entry.time().toString())
                .put("actor", entry.actor())
                .put("workstation", entry.workstation())
                .put("action", entry.action())
                .put("subject", entry.subject())
                .put("target", entry.target())
                .put("outcome", entry.outcome())
                .put("detail", entry.detail())
                .put("before", entry.change().before())
                .put("after", entry.change().after())
                .put("previous", seal.previous())
                .put("hash", seal.hash())
                .put("key", seal.key())
                .put("signature", seal.signature()));
    }

    /** Without an end of line. */
    public static String line(AuditFileHead head) {
        Instant from = head.from();
        Instant to = head.to();
        return text(JSON.createObjectNode()
                .put(VERSION, 1)
                .put("profile", head.profile())
                .put("exported", head.exported().toString())
                .put("from", from == null ? "" : from.toString())
                .put("to", to == null ? "" : to.toString())
                .put("filter", head.filter())
                .put("anchor", head.anchor().map(Anchor::line).orElse("")));
    }

    /** Empty when the line is no entry. */
    public static Optional<AuditEntry> entry(String line) {
        try {
            return object(line, ENTRY)
                    .filter(node -> node.path("number").isIntegralNumber()
                            && node.path("number").canConvertToLong())
                    .map(node -> new AuditEntry(
                            node.path("number").longValue(),
                            Instant.parse(of(node, "time")),
                            of(node, "actor"),
                            of(node, "workstation"),
                            of(node, "action"),
                            of(node, "subject"),
                            of(node, "target"),
                            of(node, "outcome"),
                            of(node, "detail"),
                            new Change(of(node, "before"), of(node, "after")),
                            new Seal(of(node, "previous"), of(node, "hash"), of(node, "key"), of(node, "signature"))));
        } catch (DateTimeException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** Empty when the line is no head of an exported audit. */
    public static Optional<AuditFileHead> head(String line) {
        try {
            return object(line, HEAD)
                    .filter(node ->
                            node.path(VERSION).isInt() && node.path(VERSION).intValue() == 1)
                    .map(node -> new AuditFileHead(
                            of(node, "profile"),
                            Instant.parse(of(node, "exported")),
                            time(of(node, "from")),
                            time(of(node, "to")),
                            of(node, "filter"),
                            AnchorLine.read(of(node, "anchor"))));
        } catch (DateTimeException | IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> object(String line, Set<String> fields) {
        try {
            JsonNode node = JSON.readTree(line);
            Set<String> names = new TreeSet<>();
            node.fieldNames().forEachRemaining(names::add);
            return Optional.of(node).filter(one -> one.isObject() && names.equals(fields));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static String of(JsonNode node, String name) {
        if (!node.path(name).isTextual()) {
            throw new IllegalArgumentException(name + " is no text");
        }
        return node.path(name).textValue();
    }

    private static @Nullable Instant time(String text) {
        return text.isEmpty() ? null : Instant.parse(text);
    }

    private static String text(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }
}
