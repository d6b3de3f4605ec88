package dev.watchfloor.connectors.endlessh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarpitParserTest {

    @Test
    void whoIsHeldIsATouch() {
        SecurityEvent touch = event(TarpitLines.ACCEPT);

        assertThat(touch.time()).isEqualTo(Instant.parse("2026-11-24T02:51:25.413Z"));
        assertThat(touch.kind()).isEqualTo(Kind.DECOY);
        assertThat(touch.severity()).isEqualTo(Severity.HIGH);
        assertThat(Addresses.canonical(touch.source())).isEqualTo("203.0.113.9");
        assertThat(touch.sourcePort()).isEqualTo(50_736);
        assertThat(touch.summary()).isEqualTo("Honeypot: 203.0.113.9 is held in the SSH tarpit");
    }

    @Test
    void whoLeftSaysHowLongItTookAndBelongsToTheSameConnection() {
        SecurityEvent left = event(TarpitLines.CLOSE);

        assertThat(left.summary()).isEqualTo("Honeypot: 203.0.113.9 left the SSH tarpit after 2 s");
        assertThat(left.bytesOut()).isEqualTo(175);
        assertThat(left.flow()).isEqualTo(event(TarpitLines.ACCEPT).flow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24T02:51:20.001Z Port 2222", "2026-11-24T02:51:20.001Z Delay 10000"})
    void itsConfigurationIsPassedOver(String line) {
        assertThat(new TarpitParser().parse(line, "x")).isInstanceOf(ParsedRecord.Skipped.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "{}",
                "ACCEPT host=203.0.113.9 port=50736 fd=4 n=1/20",
                "2026-11-24T02:51:25.413 ACCEPT host=203.0.113.9 port=50736 fd=4 n=1/20",
                "2026-11-24T02:51:25.413Z ACCEPT host=203.0.11",
                "2026-11-24T02:51:25.413Z ACCEPT host=a.name port=50736 fd=4 n=1/20",
                "2026-11-24T02:51:25.413Z ACCEPT",
                "2026-11-24T02:51:25.413Z CLOSE host=203.0.113.9 port=999999 fd=4"
            })
    void whatIsNotUnderstoodIsRejected(String line) {
        assertThat(new TarpitParser().parse(line, "x"))
                .isInstanceOfSatisfying(
                        ParsedRecord.Rejected.class,
                        rejected -> assertThat(rejected.record().reason()).endsWith("."));
    }

    @Test
    void hugeNumbersDoNoHarm() {
        SecurityEvent odd =
                event(TarpitLines.CLOSE.replace("175", "9".repeat(30)).replace("50736", "99999"));

        assertThat(odd.bytesOut()).isEqualTo(-1);
        assertThat(odd.sourcePort()).isZero();
    }

    private static SecurityEvent event(String line) {
        return ((ParsedRecord.Understood) new TarpitParser().parse(line, "x"))
                .events()
                .getFirst();
    }
}
