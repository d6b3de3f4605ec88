package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.rules.tuning.SuppressionScope;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code suppressions} as a script meets it. */
final class SuppressionsCommandsTest {
    private static final Pattern ID = Pattern.compile("added  ([0-9a-f]{8})");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private TestDesk desk;

    @BeforeEach
    void oneFinding() throws Exception {
        desk = new TestDesk(folder.resolve("profile")).make();
        Path rule = Files.writeString(folder.resolve("passwd.yml"), """
            title: Somebody reads the passwords
            id: 33333333-3333-4333-8333-333333333333
            logsource: {category: webserver}
            detection:
              selection: {cs-uri-query|contains: '/etc/passwd'}
              condition: selection
            level: medium
            """);
        assertThat(run("rules", "import", rule.toString())).as(err.toString()).isZero();
        SecurityEvent request = SecurityEvent.of("1", Instant.now(), Layer.PERIMETER, Kind.REQUEST)
                .source(Addresses.parse("203.0.113.9").orElseThrow())
                .path("/x?f=%2fetc%2fpasswd")
                .build();
        try (Console console = desk.open()) {
            console.start();
            console.events().append("edge", List.of(request), null);
            SuppressionScope network =
                    new SuppressionScope(null, Addresses.network("203.0.113.0/24"), null, null, null, null);
            await().until(() ->
                    console.rules().suppressions().preview(network, 1).hidden() == 1);
        }
    }

    @Test
    void oneIsSeenBeforehandAddedReviewedAndRemoved() {
        assertThat(run("suppressions", "list")).isZero();
        assertThat(out.toString()).contains("No finding is hidden.");
        assertThat(run("suppressions", "preview", "--source", "203.0.113.0/24")).isZero();
        assertThat(out.toString()).contains("In the 7 days before ", "Z it would have hidden 1 of 1 finding.");
        assertThat(run("suppressions", "preview", "--source", "198.51.100.0/24", "--json"))
                .isZero();
        assertThat(out.toString()).contains("\"hidden\":0,\"findings\":1");

        String[] add = {
            "suppressions", "add", "--source", "203.0.113.0/24", "--reason", "Our own scanner", "--for", "7d"
        };
        assertThat(run(add)).isEqualTo(1);
        assertThat(err.toString()).contains("Not confirmed");
        assertThat(run(with(add, "--dry-run"))).isZero();
        assertThat(run("suppressions", "list")).isZero();
        assertThat(out.toString()).contains("No finding is hidden.");
        assertThat(run(with(add, "--yes"))).as(err.toString()).isZero();
        Matcher added = ID.matcher(out.toString());
        assertThat(added.find()).isTrue();
        String id = added.group(1);

        assertThat(run("suppressions", "list")).isZero();
        assertThat(out.toString())
                .contains(id, "active", "source.ip: 203.0.113.0/24", "demo", "Our own scanner", "1 suppression.");
        assertThat(out.toString()).as("no fractions of seconds").doesNotContainPattern("\\d\\.\\d+Z");
        assertThat(run("suppressions", "review", id.substring(0, 6))).isZero();
        assertThat(run("suppressions", "remove", id)).isZero();
        assertThat(run("suppressions", "remove", id)).isEqualTo(1);
        assertThat(err.toString()).contains("There is no suppression");
        assertThat(run("audit", "list")).isZero();
        assertThat(out.toString()).contains("203.0.113.0/24");
    }

    @Test
    void whatIsUnfitIsSaid() {
        assertThat(run("suppressions", "preview")).isEqualTo(2);
        assertThat(err.toString()).contains("Say which findings");
        assertThat(run("suppressions", "preview", "--source", "203.0.113.9/24")).isEqualTo(2);
        assertThat(run("suppressions", "preview", "--user", "ana", "--days", "0"))
                .isEqualTo(2);
        assertThat(run("suppressions", "add", "--user", "ana", "--reason", " ", "--for", "7d", "--yes"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Say why");
        assertThat(run("suppressions", "add", "--user", "ana", "--reason", "x", "--for", "400d", "--yes"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("within a year");
        assertThat(out.toString())
                .as("nothing is shown for a wish that is refused")
                .isEmpty();
    }

    private static String[] with(String[] arguments, String more) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = more;
        return all;
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return desk.run(new PrintWriter(out, true), new PrintWriter(err, true), List.of(arguments));
    }
}
