package dev.watchfloor.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.benchmark.report.Finding.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsTest {
    private static final List<Finding> FINDINGS = List.of(
            new Finding("zoom", "Zoom or pan", "p95 ≤ 16.7 ms", "p95 3.0 ms", 3, Verdict.MET, "400 viewports"),
            Finding.beside("needle", "Needle", "12 ms", 12, ""),
            Finding.unmeasured("start.frame", "First frame", "≤ 2.5 s", "No display."));

    @TempDir
    Path folder;

    @Test
    void findingsComeBackFromAFileAsTheyWere() throws IOException {
        Path file = folder.resolve("findings.json");

        Findings.write(FINDINGS, file);

        assertThat(Findings.read(file)).isEqualTo(FINDINGS);
    }

    @Test
    void aReportNamesEachTargetWithItsVerdict() {
        Report report =
                new Report("targets", Machine.current(), Instant.EPOCH, 60, 1_000_000, List.of("H2 2.5."), FINDINGS);

        assertThat(report.markdown())
                .contains(
                        "1,000,000 events",
                        "| Zoom or pan | p95 ≤ 16.7 ms | p95 3.0 ms (400 viewports) | met |",
                        "| Needle |  | 12 ms |  |",
                        "| First frame | ≤ 2.5 s | No display. | not measured |");
        assertThat(report.json()).doesNotContain("\n").contains("\"verdict\":\"not_measured\"");
    }
}
