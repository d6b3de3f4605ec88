package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.watchfloor.app.Console;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code store} as a script meets it. */
final class StoreTest {
    private static final Instant LONG_AGO = Instant.parse("2024-11-24T02:00:00Z");
    private static final int SEGMENT = 65_535;

    @TempDir
    Path folder;

    private TestDesk desk;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void make() throws Exception {
        desk = new TestDesk(folder.resolve("profile")).make();
    }

    @Test
    void anEmptyStoreIsToldAsSuch() throws Exception {
        assertThat(run("store")).isZero();
        assertThat(out.toString().lines())
                .anyMatch(line -> line.matches("events +0"))
                .anyMatch(line -> line.matches("happened +–"))
                .anyMatch(line -> line.matches("retention +everything is kept"))
                .noneMatch(line -> line.contains("DAMAGED"));

        JsonNode report = json("store", "--json");
        assertThat(report.path("events").asLong()).isZero();
        assertThat(report.path("earliest").isNull()).isTrue();
        assertThat(report.path("memoryBudget").asLong())
                .isEqualTo(Runtime.getRuntime().maxMemory() / 5 * 3);
        assertThat(report.path("retention").path("ageSeconds").isNull()).isTrue();
    }

    @Test
    void whatIsOldIsPreviewedAskedAboutAndDeleted() throws Exception {
        fill();
        assertThat(run("store")).isZero();
        assertThat(out.toString().lines())
                .anyMatch(line -> line.matches("events +131,080"))
                .anyMatch(line -> line.matches("segments +3, 2 of them kept as columns"))
                .anyMatch(line -> line.matches("received +from 2024-11-24 02:00:00Z to 2024-11-24 02:00:00Z"));

        assertThat(run("store", "retention", "--age", "30d", "--dry-run")).isZero();
        assertThat(out.toString())
                .contains("Now:   Everything is kept.")
                .contains("Then:  Kept are events of at most 30 days.")
                .contains("Deleted for good: 65,535 events in 1 segment,")
                .contains("Nothing was changed.");
        assertThat(run("store", "retention", "--age", "30d")).isEqualTo(1);
        assertThat(err.toString()).contains("Not confirmed; nothing was done. Add --yes");
        assertThat(json("store", "--json").path("events").asLong()).isEqualTo(2 * SEGMENT + 10);

        JsonNode done = json("store", "retention", "--age", "30d", "--yes", "--json");
        assertThat(done.path("applied").asBoolean()).isTrue();
        assertThat(done.path("deleted").path("events").asLong()).isEqualTo(SEGMENT);
        assertThat(done.path("deleted").path("oldestReceived").asText()).isEqualTo("2024-11-24T02:00:00Z");
        assertThat(done.path("retention").path("ageSeconds").asLong())
                .isEqualTo(Duration.ofDays(30).toSeconds());
        assertThat(json("store", "--json").path("events").asLong()).isEqualTo(SEGMENT + 10);

        assertThat(run("store", "retention", "--age", "30d")).isZero();
        assertThat(out.toString()).contains("Nothing is deleted now.", "Nothing to do.");
    }

    @Test
    void aBoundThatIsLeftOutStays() throws Exception {
        assertThat(run("store", "retention", "--age", "1.5d", "--yes")).isZero();
        assertThat(run("store", "retention", "--size", "20GB", "--yes")).isZero();
        assertThat(run("store", "retention")).isZero();
        assertThat(out.toString().strip()).isEqualTo("Kept are events of at most 36 hours and at most 20.00 GB.");
        assertThat(run("store", "retention", "--age", "OFF", "--yes")).isZero();
        JsonNode shown = json("store", "retention", "--json").path("retention");
        assertThat(shown.path("ageSeconds").isNull()).isTrue();
        assertThat(shown.path("bytes").asLong()).isEqualTo(20_000_000_000L);
        JsonNode planned = json("store", "retention", "--size", "off", "--dry-run", "--json");
        assertThat(planned.path("applied").asBoolean()).isFalse();
        assertThat(planned.path("wouldDelete").path("events").asLong()).isZero();
        assertThat(json("store", "retention", "--json")
                        .path("retention")
                        .path("bytes")
                        .asLong())
                .isEqualTo(20_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1d", "30", "", "1,5d", "٣٠d", "30d\u001b[31m", "1e9d"})
    void anAgeThatIsNotUnderstoodIsUsage(String age) throws Exception {
        assertThat(run("store", "retention", "--age", age, "--yes")).isEqualTo(2);
        assertThat(err.toString()).doesNotContain("Exception", "\tat ", "\u001b");
        assertThat(json("store", "retention", "--json")
                        .path("retention")
                        .path("ageSeconds")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1GB", "20", "1,5GB", "20GiB", "٢GB"})
    void aSizeThatIsNotUnderstoodIsUsage(String size) {
        assertThat(run("store", "retention", "--size", size, "--yes")).isEqualTo(2);
        assertThat(err.toString()).contains("20GB").doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "--age,0d,one day",
        "--age,23h,one day",
        "--age,1000000000000d,100 years",
        "--age,999999999999999999999999999999d,100 years",
        "--size,0GB,64.0 MB",
        "--size,1MB,64.0 MB"
    })
    void whatNobodyMeansIsRefusedInWords(String option, String value, String said) {
        assertThat(run("store", "retention", option, value, "--yes")).isEqualTo(1);
        assertThat(err.toString()).startsWith("watchfloor: ").contains(said).doesNotContain("Exception");
        assertThat(run("store", "retention")).isZero();
        assertThat(out.toString().strip()).isEqualTo("Everything is kept.");
    }

    @Test
    void digitsAreAsciiInEveryLocale() throws Exception {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(run("store", "retention", "--age", "30d", "--yes")).isZero();
            assertThat(run("store")).isZero();
            assertThat(out.toString()).contains("at most 30 days").doesNotContain("٣");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatStandsBeforeTheNameOfTheCommandCounts() throws Exception {
        TestDesk other = new TestDesk(folder.resolve("other")).make();
        out = new StringWriter();
        List<String> line = new ArrayList<>(List.of("store"));
        line.addAll(other.signIn());
        line.addAll(List.of("--json", "retention"));
        assertThat(other.plainly(new PrintWriter(out, true), new PrintWriter(err, true), line))
                .isZero();
        assertThat(new JsonMapper().readTree(out.toString()).has("retention")).isTrue();
        assertThat(desk.plainly(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        List.of("store", "--profile", folder.resolve("none").toString())))
                .isNotZero();
    }

    /** Two full segments and the beginning of a third, all received long ago. */
    private void fill() throws Exception {
        Clock clock = Clock.fixed(LONG_AGO, ZoneOffset.UTC);
        try (Console console = desk.open(clock)) {
            console.events()
                    .append(
                            "gate",
                            IntStream.range(0, 2 * SEGMENT + 10)
                                    .mapToObj(number -> SecurityEvent.of(
                                                    "e" + number, LONG_AGO, Layer.PERIMETER, Kind.REQUEST)
                                            .build())
                                    .toList(),
                            null);
        }
        // The next opening seals what this one was too short for.
        try (Console console = desk.open()) {
            await().until(() -> console.events().report().keptSegments() == 2);
        }
    }

    private JsonNode json(String... arguments) throws Exception {
        assertThat(run(arguments)).isZero();
        return new JsonMapper().readTree(out.toString());
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return desk.run(new PrintWriter(out, true), new PrintWriter(err, true), List.of(arguments));
    }
}
