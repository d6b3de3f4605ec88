package dev.watchfloor.connectors.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextExpressionTest {
    @Test
    void noLetterThatJavaTakesForTheSameIsForgotten() {
        for (char letter = 'A'; letter <= 'z'; letter++) {
            if (!Character.isLetter(letter)) {
                continue;
            }
            String same = TextExpression.eitherCase(letter);
            for (int c = 0; c <= Character.MAX_VALUE; c++) {
                if (String.valueOf((char) c).regionMatches(true, 0, String.valueOf(letter), 0, 1)) {
                    assertThat(same).contains(String.valueOf((char) c));
                }
            }
        }
    }

    @Test
    void longTextsAreCutOpen() {
        String expression = TextExpression.whole(List.of("s".repeat(5_000)));

        assertThat(expression.length()).isLessThan(1_000);
        assertThat(Pattern.compile(expression).matcher("S".repeat(5_000)).matches())
                .isTrue();
    }

    @Test
    void onlyWhatLooksAtEveryValueIsOpen() {
        assertThat(TextExpression.isOpen(TextExpression.whole(List.of("", "x"))))
                .isTrue();
        assertThat(TextExpression.isOpen(TextExpression.within(List.of("x")))).isTrue();
        assertThat(TextExpression.isOpen(TextExpression.whole(List.of("日本")))).isTrue();
        assertThat(TextExpression.isOpen(TextExpression.whole(List.of("x", ""))))
                .isFalse();
        assertThat(TextExpression.isOpen(TextExpression.words(List.of("a", "b"))))
                .isFalse();
    }
}
