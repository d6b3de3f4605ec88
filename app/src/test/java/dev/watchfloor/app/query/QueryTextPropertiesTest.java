package dev.watchfloor.app.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextPropertiesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123456Z");
    private static final int CASES = 20_000;
    private static final List<String> FRAGMENTS = List.of(
            "user",
            "user.name",
            "source.ip",
            "@timestamp",
            "status",
            "severity",
            "is",
            "has",
            "layer",
            "rule",
            "us*",
            "*",
            ":",
            ": ",
            ">=",
            "<",
            ">",
            "<=",
            "(",
            ")",
            "\"",
            "\\",
            "\\\\",
            "\\u00e",
            "and",
            "or",
            "not",
            "-",
            "--",
            " ",
            " ",
            "\u00a0",
            "\t",
            "{",
            "}",
            "=",
            "!",
            "x",
            "and ",
            " or ",
            "203.0.113.0/24",
            "2001:db8::1",
            "::",
            "/33",
            "now-",
            "15m",
            "2026-03-01",
            "T10:00:00",
            "Z",
            "high",
            "blocked",
            "9999999999999999999",
            "-1",
            "\ud83d",
            "\u0000",
            "İ",
            "\\and",
            "\\*");

    @Test
    void whatIsWrittenReadsAsTheSameQuery() {
        RandomQueries queries = new RandomQueries(new Random(1), NOW);
        for (int i = 0; i < CASES; i++) {
            Query query = queries.query(3);
            String text = QueryText.write(query);
            assertThat(QueryText.read(text)).as(text).isEqualTo(new Reading.Understood(QueryText.normal(query)));
        }
    }

    @Test
    void theNormalFormIsNormalAndMeansTheSame() {
        Random random = new Random(2);
        RandomQueries queries = new RandomQueries(random, NOW);
        RandomEvents events = new RandomEvents(random, NOW);
        List<Stored> some = IntStream.range(0, 200)
                .mapToObj(n -> new Stored(events.next(), RandomEvents.text(random), RandomEvents.time(random, NOW)))
                .toList();
        for (int i = 0; i < CASES / 4; i++) {
            Query query = queries.query(3);
            Query normal = QueryText.normal(query);
            assertThat(QueryText.normal(normal)).isEqualTo(normal);
            for (int j = 0; j < 20; j++) {
                Stored event = some.get(random.nextInt(some.size()));
                assertThat(Matching.matches(normal.at(NOW), event))
                        .as("%s and %s", query, event)
                        .isEqualTo(Matching.matches(query.at(NOW), event));
            }
        }
    }

    @Test
    void noTextThrowsAndMistakesLieWithinTheText() {
        Random random = new Random(3);
        int understood = 0;
        for (int i = 0; i < CASES * 5; i++) {
            StringBuilder text = new StringBuilder();
            int size = 1 + random.nextInt(12);
            for (int j = 0; j < size; j++) {
                text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
            }
            understood += isUnderstood(text.toString()) ? 1 : 0;
        }
        assertThat(understood).isBetween(CASES / 10, CASES * 4);
    }

    @Test
    void noChangeToAQueryMakesReadingThrow() {
        Random random = new Random(4);
        RandomQueries queries = new RandomQueries(random, NOW);
        for (int i = 0; i < CASES; i++) {
            StringBuilder text = new StringBuilder(QueryText.write(queries.query(3)));
            for (int change = random.nextInt(3); change >= 0 && !text.isEmpty(); change--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
                    default -> text.setLength(at);
                }
            }
            isUnderstood(text.toString());
        }
    }

    private static boolean isUnderstood(String text) {
        return switch (QueryText.read(text)) {
            case Reading.Understood(var query) -> {
                String written = QueryText.write(query);
                assertThat(QueryText.read(written))
                        .as("%s as %s", text, written)
                        .isEqualTo(new Reading.Understood(query));
                yield true;
            }
            case Reading.Misunderstood(int column, int length, String sentence, var instead) -> {
                assertThat(column).as(text).isBetween(0, text.length());
                assertThat(length).as(text).isBetween(0, text.length() - column);
                assertThat(sentence).as(text).matches("(?s).*[.?]");
                yield false;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "x ",
                "* ",
                "a*",
                "(",
                ")",
                "\"",
                "\\",
                "\\\\",
                "::",
                "1:",
                "a:",
                "user:",
                "user: x ",
                "user: (x or ",
                "-a ",
                "not ",
                "a or ",
                ">",
                "203.0.113.7 ",
                "ffff:",
                "message: a ",
                "\"a\" ",
                "=",
                "user.*:x "
            })
    void timeGrowsNoFasterThanTheText(String piece) {
        assertThat(steps(piece, 8_000)).as(piece).isLessThanOrEqualTo(9 * steps(piece, 1_000) + 10_000);
    }

    private static long steps(String piece, int times) {
        String text = "message: " + piece.repeat(times);
        CountedText counted = new CountedText(text.substring(0, Math.min(text.length(), QueryText.LONGEST)));
        QueryText.read(counted);
        return counted.steps;
    }

    private record Stored(dev.watchfloor.connectors.event.SecurityEvent event, String connector, Instant received)
            implements QueriedEvent {}

    /** Counts how often its characters are looked at. */
    private static final class CountedText implements CharSequence {
        private final String text;
        private long steps;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            steps++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            steps += end - start;
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
