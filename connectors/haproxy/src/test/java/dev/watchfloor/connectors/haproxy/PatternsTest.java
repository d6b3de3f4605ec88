package dev.watchfloor.connectors.haproxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Addresses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the patterns and answers of HAProxy 2.6.12 mean. */
final class PatternsTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "203.0.113.200/24, 203.0.113.0/24",
        "10.0.0.0/255.0.0.0, 10.0.0.0/8",
        "2001:DB8::0:1, 2001:db8::1",
        "::ffff:198.51.100.9, 198.51.100.9",
        "::/0, ::/0",
    })
    void aPatternMeansTheNetworkThatHaproxyMatches(String pattern, String network) {
        assertThat(Patterns.meaning(pattern).map(Addresses::canonical)).contains(network);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "# remark", "/24", "*", "1", "1.2.3", "host.example", "192.0.2.1 ", "192.0.2.1/33"})
    void anythingElseMeansNothing(String pattern) {
        assertThat(Patterns.meaning(pattern)).isEmpty();
    }

    @Test
    void theAnswerToSeveralCommandsIsTakenApart() {
        assertThat(RuntimeAnswers.split("Key not found.\n\nKey not found.\n\n\n'x' is not valid.\n\n"))
                .isEqualTo(List.of("Key not found.", "Key not found.", "", "'x' is not valid."));
        assertThat(RuntimeAnswers.split("\ncut off")).isEqualTo(List.of(""));
    }
}
