package dev.watchfloor.app.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.query.TextPattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseDictionaryTest {
    private static final List<String> WORDS = List.of(
            "",
            "GET",
            "get",
            "/shop/item",
            "→",
            "200",
            "blocked",
            "Ünïcode",
            "ÜNÏCODE",
            "straße",
            "ſ",
            "😀",
            "\ud800",
            "a",
            "ab",
            "aba",
            "İ",
            "ı",
            "ÿ",
            "Ÿ",
            "x".repeat(60));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void patternsHaveTheAnswersOfEachText(long seed) {
        Random random = new Random(seed);
        TextDictionary texts = texts(random, 4_000);
        PhraseDictionary phrases = PhraseDictionary.of(texts).orElseThrow();
        for (int round = 0; round < 60; round++) {
            TextPattern pattern = pattern(random);
            for (boolean within : new boolean[] {true, false}) {
                byte[] accepted = new byte[phrases.size() + 1];
                new PhraseTest(pattern, within).mark(phrases, accepted);
                for (int number = 1; number <= texts.size(); number++) {
                    String text = texts.text(number);
                    assertThat(accepted[number] == 1)
                            .as("%s within %s of '%s'", pattern, within, text)
                            .isEqualTo(within ? pattern.isWithin(text) : pattern.matches(text));
                }
            }
        }
    }

    @Test
    void textsComeBackAsTheyWereAlsoFromTheDisk() throws Exception {
        TextDictionary texts = texts(new Random(9), 4_000);
        PhraseDictionary phrases = PhraseDictionary.of(texts).orElseThrow();
        assertThat(phrases.bytes()).isLessThan(texts.bytes());
        char[] codes = new char[1_000];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = (char) (row * 4);
        }
        Column read = ColumnCodec.decode(ColumnCodec.encode(new Column.Wide(phrases, codes)), codes.length);
        assertThat(read.dictionary()).isInstanceOf(PhraseDictionary.class);
        ValueHash hash = new ValueHash(42);
        for (int number = 1; number <= texts.size(); number++) {
            String text = texts.text(number);
            assertThat(phrases.text(number)).isEqualTo(text);
            assertThat(((Texts) read.dictionary()).text(number)).isEqualTo(text);
            assertThat(hash.of(phrases, number)).isEqualTo(hash.of(texts, number));
            assertThat(ValueHash.same(texts, number, phrases, number)).isTrue();
            assertThat(ValueHash.same(phrases, number, texts, number)).isTrue();
        }
        assertThat(ValueHash.same(phrases, 1, texts, 2)).isFalse();
    }

    @Test
    void textsThatShareNoWordsStayAsTheyAre() {
        TextDictionary texts = new TextDictionary();
        for (int i = 0; i < 20_000; i++) {
            texts.add("/unique/path/" + i);
        }
        assertThat(PhraseDictionary.of(texts)).isEmpty();
    }

    @Test
    void aTextOfVeryManyWordsKeepsAllAsTheyAre() {
        TextDictionary texts = texts(new Random(1), 4_000);
        texts.add("a ".repeat(300));
        assertThat(PhraseDictionary.of(texts)).isEmpty();
    }

    private static TextDictionary texts(Random random, int count) {
        Set<String> different = new LinkedHashSet<>();
        different.add("");
        different.add(" ");
        while (different.size() < count) {
            List<String> words = new ArrayList<>();
            for (int word = 3 + random.nextInt(8); word > 0; word--) {
                words.add(WORDS.get(random.nextInt(WORDS.size())));
            }
            different.add(String.join(" ", words));
        }
        TextDictionary texts = new TextDictionary();
        different.forEach(texts::add);
        return texts;
    }

    private static TextPattern pattern(Random random) {
        List<String> pieces = new ArrayList<>();
        for (int piece = 1 + random.nextInt(3); piece > 0; piece--) {
            pieces.add(piece(random));
        }
        // Empty ones stand only at the ends, as wildcards.
        pieces.removeIf(String::isEmpty);
        if (pieces.isEmpty() || random.nextBoolean()) {
            pieces.addFirst("");
        }
        if (random.nextBoolean()) {
            pieces.addLast("");
        }
        return new TextPattern(pieces);
    }

    /** One to three words, some without their beginning. */
    private static String piece(Random random) {
        List<String> words = new ArrayList<>();
        for (int word = 1 + random.nextInt(3); word > 0; word--) {
            String whole = WORDS.get(random.nextInt(WORDS.size()));
            words.add(random.nextBoolean() ? whole : whole.substring(random.nextInt(whole.length() + 1)));
        }
        String text = String.join(" ", words);
        return random.nextInt(3) == 0 ? text.toUpperCase(Locale.ROOT) : text;
    }
}
