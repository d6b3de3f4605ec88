package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.Console;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code indicators} as a script meets it. */
final class IndicatorsCommandsTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private TestDesk desk;

    @BeforeEach
    void make() throws Exception {
        desk = new TestDesk(folder.resolve("profile")).make();
    }

    @Test
    void anIndicatorIsAddedListedWithdrawnAndRestored() {
        assertThat(run("indicators", "add", "203.0.113.0/24", "--confidence", "80", "--for", "30d", "--tlp", "amber"))
                .isZero();
        assertThat(out.toString()).contains("203.0.113.0/24");
        assertThat(run("indicators", "list", "--json")).isZero();
        assertThat(out.toString())
                .contains("\"value\":\"203.0.113.0/24\",\"type\":\"network\",\"state\":\"active\",\"confidence\":80")
                .contains("\"tlp\":\"amber\"", "\"name\":\"(own)\",\"active\":1");
        assertThat(run("indicators", "withdraw", "203.0.113.0/24")).isZero();
        assertThat(run("indicators", "withdraw", "203.0.113.0/24")).isEqualTo(1);
        assertThat(run("indicators", "list", "--all", "--json")).isZero();
        assertThat(out.toString()).contains("\"state\":\"dismissed\"");
        assertThat(run("indicators", "withdraw", "203.0.113.0/24", "--undo")).isZero();
        assertThat(run("indicators", "list")).isZero();
        assertThat(out.toString()).contains("active", "1 of 1 indicators");
    }

    @Test
    void whatWasSeenBeforeIsToldThoughNobodyListsIt() throws Exception {
        try (Console console = desk.open()) {
            console.events()
                    .append(
                            "edge",
                            List.of(SecurityEvent.of("a", Instant.now().minusSeconds(60), Layer.PERIMETER, Kind.REQUEST)
                                    .source(Addresses.parse("203.0.113.7").orElseThrow())
                                    .build()),
                            null);
        }
        assertThat(run("indicators", "look", "203.0.113.0/24", "--json")).isZero();
        assertThat(out.toString()).contains("\"events\":1", "\"end\":\"complete\"");
        assertThat(run("indicators", "look", "192.0.2.1")).isZero();
        assertThat(out.toString()).contains("is in no event since");
    }

    @Test
    void whatCannotBeLookedForIsRefused() {
        assertThat(run("indicators", "add", "nonsense")).isEqualTo(2);
        assertThat(run("indicators", "add", "203.0.113.7", "--confidence", "101"))
                .isEqualTo(2);
        assertThat(run("indicators", "add", "0.0.0.0/1")).isEqualTo(1);
        assertThat(err.toString()).contains("wider than");
        assertThat(run("indicators")).isEqualTo(2);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return desk.run(new PrintWriter(out, true), new PrintWriter(err, true), List.of(arguments));
    }
}
