package dev.watchfloor.connectors.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.testing.Mutations;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages from somebody who means harm. */
class HostileMessagesTest {

    @Test
    void spoiledMessagesGiveEventsOrRejectionsAndNothingElse() throws Exception {
        SyslogParser parser = Messages.parser("auto", "UTC");

        assertThat(Mutations.of(Messages.ALL, 20_000, 42))
                .allSatisfy(text ->
                        assertThat(parser.parse(Messages.arrival(text), "x")).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=",
                "a=",
                " a=b",
                "\\",
                "|",
                "\t",
                "a\t",
                "<1>",
                ": ",
                "[",
                "\"",
                "password=",
                "from a port ",
                "token:"
            })
    void sixtyFourKibibytesOfOneThingTakeNoTime(String piece) throws Exception {
        SyslogParser parser = Messages.parser("auto", "UTC");
        String much = piece.repeat(65_536 / piece.length());
        long begun = System.nanoTime();
        for (String head : new String[] {
            "",
            "<13>",
            "<13>1 ",
            "<13>1 - - - - - ",
            "CEF:0|V|P|1|e|n|5|",
            "LEEF:1.0|V|P|1|e|",
            "CEF:",
            "<13>Nov 24 09:08:07 h sshd[1]: Failed password for "
        }) {
            parser.parse(Messages.arrival(head + much), "x");
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    }
}
