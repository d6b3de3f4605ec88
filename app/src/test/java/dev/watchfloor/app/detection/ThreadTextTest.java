package dev.watchfloor.app.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThreadTextTest {
    private static final String PACKAGE = "dev/watchfloor/app/detection";
    private static final Pattern KEY =
            Pattern.compile("\"((?:title|origin|why|span|advice|step|names|size|link|sure|doubt|score)\\.[a-z-]+)\"");

    @Test
    void allThatIsAskedForIsThereAndNothingElse() throws IOException {
        Properties bundle = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources", PACKAGE, "threads.properties"))) {
            bundle.load(file);
        }
        assertThat(asked()).isEqualTo(new TreeSet<>(bundle.stringPropertyNames()));
        assertThat(bundle.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
    }

    @Test
    void whatIsFilledInIsNoPattern() {
        assertThat(ThreadText.format("title.rule", "{0} it's '{1}'", "{2}")).isEqualTo("{0} it's '{1}': {2}");
    }

    @Test
    void numbersAreGroupedAndOneIsNotSeveral() {
        assertThat(ThreadText.format("step.refused", 1L)).isEqualTo("1 sign-in request refused");
        assertThat(ThreadText.format("step.refused", 4_321L)).isEqualTo("4,321 sign-in requests refused");
        assertThat(ThreadText.format("why.session-of-network", 1))
                .isEqualTo("Then a session was opened from the same network.");
        assertThat(Sizes.words(999_949)).isEqualTo("999.9 kB");
        assertThat(Sizes.words(1_500_000_000L)).isEqualTo("1.5 GB");
        assertThat(Sizes.words(-1)).isEqualTo("an unknown number of bytes");
        assertThat(ThreadText.some(List.of("a", "b", "c"), 2)).isEqualTo("a, b and 1 more");
    }

    private static Set<String> asked() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java", PACKAGE))) {
            for (Path file : files.toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }
}
