package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command says of clocks that differ a little. */
final class AuthenticatorClockTest {
    private static final int PERIOD = 30;

    private final StringWriter out = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void codeOfTheNextStepIsTakenAndTold() throws Exception {
        TestDesk desk = new TestDesk(folder.resolve("profile")).make();
        String told;
        long begun;
        do {
            // A step that ends meanwhile makes the code one of now.
            begun = step();
            told = operators(desk, Duration.ofSeconds(PERIOD));
        } while (begun != step());

        assertThat(told).startsWith("The authenticator's clock seems about 30 s ahead of this workstation's.");
        assertThat(out.toString()).contains("demo").doesNotContain("clock");
    }

    @Test
    void refusalTellsOfNoClock() throws Exception {
        TestDesk desk = new TestDesk(folder.resolve("profile")).make();

        assertThat(operators(desk, Duration.ofMinutes(5)))
                .contains("The name, the password or the code is wrong")
                .doesNotContain("ahead", "behind");
    }

    private String operators(TestDesk desk, Duration ahead) throws Exception {
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("operators", "list"));
        all.addAll(desk.signIn(ahead));
        desk.plainly(new PrintWriter(out, true), new PrintWriter(err, true), all);
        return err.toString();
    }

    private static long step() {
        return Instant.now().getEpochSecond() / PERIOD;
    }
}
