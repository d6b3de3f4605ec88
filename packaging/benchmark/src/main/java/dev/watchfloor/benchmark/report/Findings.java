package dev.watchfloor.benchmark.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Findings on their way from one process to another. Stateless. */
public final class Findings {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Findings() {}

    /** Writes them into a file. */
    public static void write(List<Finding> findings, Path file) throws IOException {
        ArrayNode all = JSON.createArrayNode();
        findings.forEach(finding -> write(finding, all.addObject()));
        Files.writeString(file, all.toString());
    }

    /** Reads what {@link #write(List, Path)} wrote. */
    public static List<Finding> read(Path file) throws IOException {
        List<Finding> findings = new ArrayList<>();
        JSON.readTree(Files.readString(file)).forEach(node -> findings.add(read(node)));
        return findings;
    }

    static void write(Finding finding, ObjectNode node) {
        node.put("key", finding.key()).put("what", finding.what()).put("target", finding.target());
        node.put("measured", finding.measured());
        if (!Double.isNaN(finding.value())) {
            node.put("value", finding.value());
        }
        node.put("verdict", finding.verdict().name().toLowerCase(Locale.ROOT)).put("note", finding.note());
    }

    private static Finding read(JsonNode node) {
        return new Finding(
                node.path("key").asText(),
                node.path("what").asText(),
                node.path("target").asText(),
                node.path("measured").asText(),
                node.path("value").asDouble(Double.NaN),
                Finding.Verdict.valueOf(node.path("verdict").asText().toUpperCase(Locale.ROOT)),
                node.path("note").asText());
    }
}
