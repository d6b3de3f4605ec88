package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code audit verify} with time stamps, without profile and network. The files are from a console of 2026-11. */
final class StampedAuditTest {
    @TempDir
    Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private TestDesk desk;
    private Path export;
    private Path stamps;

    @BeforeEach
    void copy() throws Exception {
        desk = new TestDesk(folder.resolve("profile"));
        export = copy("audit.jsonl");
        stamps = copy("stamps.txt");
        copy("workstation.key");
        copy("authority.pem");
    }

    @Test
    void timeAndAuthorityOfTheFurthestStampAreSaid() {
        assertThat(verify("--authority", folder.resolve("authority.pem").toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains(
                        "stamped  up to entry 4 at 2026-11-24 10:20:00 UTC by Example Time Stamps 1, and 2 more before");
    }

    @Test
    void aMissingEndIsFoundFromTheStampAlone() throws Exception {
        List<String> lines = new ArrayList<>(Files.readAllLines(export).subList(0, 3));
        // Who has an older anchor can put it into the file's first line, and then the file agrees with itself.
        String older = anchor(Files.readAllLines(stamps).stream()
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElseThrow());
        lines.set(0, lines.get(0).replace(anchor(lines.get(0)), older));
        Files.write(export, lines);

        assertThat(verify("--authority", folder.resolve("authority.pem").toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("BAD RECORD 3  truncated", "stamped  up to entry 4");
    }

    @Test
    void aStampThatDoesNotFitIsNamed() throws Exception {
        List<String> lines = new ArrayList<>(Files.readAllLines(stamps).stream()
                .filter(line -> !line.isEmpty())
                .toList());
        String first = lines.get(0).split(" ")[1];
        lines.set(1, lines.get(1).replace(lines.get(1).split(" ")[1], first));
        Files.write(stamps, lines);

        assertThat(verify("--authority", folder.resolve("authority.pem").toString()))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("TIME STAMP of entry 3 does not fit  It stamps something else", "1 more before");
        verify("--authority", folder.resolve("authority.pem").toString(), "--json");
        var found = new JsonMapper().readTree(out.toString()).path("stamps");
        assertThat(found.path(0).path("time").asText()).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(found.path(1).path("problem").asText()).contains("something else");
        assertThat(found.path(1).path("time").isNull()).isTrue();
    }

    @Test
    void whomNobodyTrustsIsNotTaken() {
        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString()).contains("no authority vouches").doesNotContain("stamped  ");
    }

    private static String anchor(String line) {
        return line.substring(line.indexOf("WATCHFLOOR-AUDIT-1"), line.lastIndexOf("==") + 2);
    }

    private int verify(String... more) {
        out = new StringWriter();
        err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(
                "audit",
                "verify",
                export.toString(),
                "--key",
                folder.resolve("workstation.key").toString(),
                "--anchor",
                stamps.toString()));
        all.addAll(List.of(more));
        return desk.plainly(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    private Path copy(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream recorded = getClass().getResourceAsStream("/audit/stamped/" + name)) {
            Files.copy(recorded, file);
        }
        return file;
    }
}
