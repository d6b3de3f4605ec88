package dev.watchfloor.app.rules.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTextTest {
    private static final String FILE = "typed/session-on-two-networks.yml";

    @Test
    void whatIsNotSetIsAsShipped() {
        ReadyRule ready = ready("title: Ours\npreferences: {quiet: 3 hours}\n");
        Preference within = ready.rule().preferences().getFirst();
        assertThat(ready.quiet()).isEqualTo(Duration.ofHours(3));
        assertThat(ready.preferences().duration(within)).isEqualTo(Duration.ofMinutes(15));
        assertThat(ready("title: Ours\npreferences: {within: 30 minutes}\n")
                        .preferences()
                        .duration(within))
                .isEqualTo(Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{within: 30}|\"within\" must be a whole number of minutes from 1 to 240, such as \"15 minutes\".",
                "{within: 30 hours}|\"within\" must be a whole number of minutes",
                "{within: 0 minutes}|\"within\" must be a whole number of minutes",
                "{within: 241 minutes}|\"within\" must be a whole number of minutes",
                "{within: [1]}|\"within\" must be a whole number of minutes",
                "{speed: 5 times}|It has no preference \"speed\".",
            })
    void whatCannotBeIsRejectedWithASentence(String preferences, String sentence) {
        TypedText.Read read = TypedText.read("title: Ours\npreferences: " + preferences + "\n", FILE);
        assertThat(read.ready()).isNull();
        assertThat(read.problem()).startsWith(sentence);
    }

    @Test
    void nobodyCanAddARuleThatIsNotInTheProgram() {
        assertThat(TypedText.read("title: Mine\n", "typed/mine.yml").problem()).startsWith("There is no such rule");
        assertThat(TypedText.read("preferences: {}\n", FILE).problem()).isEqualTo("The title is missing.");
        assertThat(TypedText.read("- a\n", FILE).problem()).startsWith("It must be one map");
    }

    private static ReadyRule ready(String text) {
        return Objects.requireNonNull(TypedText.read(text, FILE).ready());
    }
}
