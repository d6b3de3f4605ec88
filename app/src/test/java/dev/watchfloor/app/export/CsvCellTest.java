package dev.watchfloor.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What spreadsheets and parsers make of hostile texts. */
final class CsvCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+1",
                "-1+2",
                "-2",
                "@SUM(A1:A9)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\u00A0=1",
                "\"=1",
                "'=1",
                "\"\" =HYPERLINK(\"http://127.0.0.1\")",
                "\u201C=1\u201D",
                "\uFEFF=1",
                "\u200B=1",
                "\u0000=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20A1"
            })
    void formulasAreNeutralised(String hostile) {
        assertThat(CsvCell.startsFormula(hostile)).isTrue();
        assertThat(cell(hostile)).startsWith("\"'").endsWith("\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"", "a=1", "/login?a=b", "203.0.113.7", "2001:db8::1", "5-3", "Ünï=", "(=1)"})
    void ordinaryTextsGetNoApostrophe(String text) {
        assertThat(CsvCell.startsFormula(text)).isFalse();
        assertThat(cell(text)).doesNotContain("'");
    }

    @Test
    void anApostropheTakenOffGivesTheTextBack() {
        for (String text : new String[] {"=1", "'=1", "''=1", "\"=1"}) {
            String cell = cell(text);
            String read = cell.substring(1, cell.length() - 1).replace("\"\"", "\"");
            assertThat(read.substring(1)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '~',
            value = {
                "a|a",
                "a b|a b",
                "a,b|\"a,b\"",
                "a;b|\"a;b\"",
                "say \"hi\"|\"say \"\"hi\"\"\"",
                " a|\" a\"",
                "a |\"a \""
            })
    void quotesAreThoseOfTheStandard(String text, String expected) {
        assertThat(cell(text)).isEqualTo(expected);
    }

    @Test
    void anEventStaysOneLineAndDrawsNowhere() {
        assertThat(cell("a\r\nb\tc")).isEqualTo("\"a\\r\\nb\\tc\"");
        assertThat(cell("a\u001B[31mred\u0007\u009B2J\u007F")).isEqualTo("\"a\\u001b[31mred\\u0007\\u009b2J\\u007f\"");
        assertThat(cell("a\u202Etxt.exe\u2028b")).isEqualTo("\"a\\u202etxt.exe\\u2028b\"");
    }

    @Test
    void halfASurrogatePairIsReplacedAndAWholeOneStays() {
        assertThat(cell("a\uD83D")).isEqualTo("\"a\uFFFD\"");
        assertThat(cell("\uDE00a")).isEqualTo("\"\uFFFDa\"");
        assertThat(cell("\uD83D\uD83D\uDE00")).isEqualTo("\"\uFFFD\uD83D\uDE00\"");
    }

    @Test
    void aHugeTextStaysWhole() {
        String huge = "x".repeat(1 << 20);

        assertThat(cell(huge)).isEqualTo(huge);
        assertThat(cell(" ".repeat(1 << 20) + "=")).startsWith("\"' ");
    }

    private static String cell(String text) {
        StringBuilder line = new StringBuilder();
        CsvCell.appendText(line, text);
        return line.toString();
    }
}
