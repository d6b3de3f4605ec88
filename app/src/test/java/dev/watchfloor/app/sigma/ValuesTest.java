package dev.watchfloor.app.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Specification, "Detection": general, wildcards, escaping, special values. */
class ValuesTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                // value in the rule, value in the event, whether it matches
                "'whoami', WhoAmI, true",
                "'whoami', whoami.exe, false",
                "'prog?.exe', progA.exe, true",
                "'prog?.exe', prog.exe, false",
                "'prog?.exe', progAB.exe, false",
                "'antivirus_V*.exe', antivirus_V21.2.1.exe, true",
                "'antivirus_V*.exe', antivirus_V.exe, true",
                "'a*b*c', aXbYbZc, true",
                "'a*b*c', acb, false",
                "'*b', ab, true",
                "'b*', bab, true",
                "'*a*a*', ba, false",
                "'*', anything, true",
                "'grün*', GRÜN, true",
                "'?', 😀, true",
            })
    void wildcardsStandForLetters(String value, String found, boolean matches) {
        assertThat(RuleOnTrial.field("f", value).matches("{\"f\":\"" + found + "\"}"))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "'C:\\Windows', C:\\Windows, true",
                "'C:\\\\Windows', C:\\Windows, true",
                "'a\\*', a*, true",
                "'a\\*', ab, false",
                "'a\\?', a?, true",
                "'a\\?', ab, false",
                "'a\\\\*', a\\xyz, true",
                "'a\\\\*', a*, false",
                "'a\\\\\\*', a\\*, true",
                "'a\\\\\\*', a\\xyz, false",
                "'a\\\\\\\\b', a\\\\b, true",
                "'a\\\\\\b', a\\\\b, true",
                "'ends\\', ends\\, true",
            })
    void backslashesTakeTheMeaningFromWhatFollows(String value, String found, boolean matches) {
        String json = found.replace("\\", "\\\\");
        assertThat(RuleOnTrial.field("f", value).matches("{\"f\":\"" + json + "\"}"))
                .isEqualTo(matches);
    }

    @Test
    void numbersAndTruthValuesAreTexts() {
        assertThat(RuleOnTrial.field("f", "4625").matches("{\"f\":4625}")).isTrue();
        assertThat(RuleOnTrial.field("f", "4625").matches("{\"f\":\"4625\"}")).isTrue();
        assertThat(RuleOnTrial.field("f", "4625").matches("{\"f\":46250}")).isFalse();
        assertThat(RuleOnTrial.field("f", "200").matches("{\"f\":200.0}")).isTrue();
        assertThat(RuleOnTrial.field("f", "1.0").matches("{\"f\":1.0}")).isTrue();
        assertThat(RuleOnTrial.field("f", "1.0").matches("{\"f\":1}")).isTrue();
        assertThat(RuleOnTrial.field("f", "1.0").matches("{\"f\":\"1.0\"}")).isTrue();
        assertThat(RuleOnTrial.field("f", "1.0").matches("{\"f\":10}")).isFalse();
        assertThat(RuleOnTrial.field("f", "true").matches("{\"f\":true}")).isTrue();
        assertThat(RuleOnTrial.field("f", "true").matches("{\"f\":\"True\"}")).isTrue();
    }

    @Test
    void nullIsAbsentOrEmpty() {
        RuleOnTrial rule = RuleOnTrial.field("f", "null");
        assertThat(rule.matches("{}")).isTrue();
        assertThat(rule.matches("{\"f\":null}")).isTrue();
        assertThat(rule.matches("{\"f\":\"\"}")).isTrue();
        assertThat(rule.matches("{\"f\":\"x\"}")).isFalse();
    }

    @Test
    void emptyIsThereWithNothingInIt() {
        RuleOnTrial rule = RuleOnTrial.field("f", "''");
        assertThat(rule.matches("{\"f\":\"\"}")).isTrue();
        assertThat(rule.matches("{}")).isFalse();
        assertThat(rule.matches("{\"f\":null}")).isFalse();
        assertThat(rule.matches("{\"f\":\" \"}")).isFalse();
    }

    @Test
    void nullMayBeOneOfSeveral() {
        RuleOnTrial rule = RuleOnTrial.field("f", "[null, x]");
        assertThat(rule.matches("{}")).isTrue();
        assertThat(rule.matches("{\"f\":\"x\"}")).isTrue();
        assertThat(rule.matches("{\"f\":\"y\"}")).isFalse();
    }
}
