package dev.watchfloor.app.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Specification, appendix "Sigma modifiers" 2.1.0, in its order. */
class ModifiersTest {
    @ParameterizedTest
    @CsvSource({
        "f|startswith, adm, admin, true",
        "f|startswith, adm, xadm, false",
        "f|endswith, cmd.exe, x/CMD.exe, true",
        "f|endswith, cmd.exe, cmd.exe2, false",
        "f|contains, b?d, abcdx, true",
        "f|contains, b?d, abdx, false",
        "f|cased, Abc, Abc, true",
        "f|cased, Abc, abc, false",
        "f|contains|cased, Abc, xAbcx, true",
        "f|contains|cased, Abc, xabcx, false",
        "f|neq, abc, ABC, false",
        "f|neq, abc, abd, true",
        "f|neq, 5, 5, false",
        "f|contains|neq, b, abc, false",
        "f|contains|neq, b, acc, true",
    })
    void genericOnes(String key, String value, String found, boolean matches) {
        assertThat(RuleOnTrial.field(key, value).matches("{\"f\":\"" + found + "\"}"))
                .isEqualTo(matches);
    }

    @Test
    void allMakesAListWantEverything() {
        RuleOnTrial rule = RuleOnTrial.field("f|contains|all", "[a, b]");
        assertThat(rule.matches("{\"f\":\"b and a\"}")).isTrue();
        assertThat(rule.matches("{\"f\":\"a\"}")).isFalse();
        assertThat(RuleOnTrial.field("f|all|contains", "[a, b]").matches("{\"f\":\"b and a\"}"))
                .isTrue();
    }

    @Test
    void allNeedsAList() {
        assertThat(RuleOnTrial.field("f|contains|all", "a").reason()).contains("needs a list");
    }

    @Test
    void notEqualToAListIsEqualToNoneOfIt() {
        RuleOnTrial rule = RuleOnTrial.field("f|neq", "[a, b]");
        assertThat(rule.matches("{\"f\":\"c\"}")).isTrue();
        assertThat(rule.matches("{\"f\":\"b\"}")).isFalse();
    }

    @Test
    void existsLooksAtPresenceOnly() {
        RuleOnTrial there = RuleOnTrial.field("f|exists", "true");
        assertThat(there.matches("{\"f\":null}")).isTrue();
        assertThat(there.matches("{\"f\":\"\"}")).isTrue();
        assertThat(there.matches("{}")).isFalse();
        assertThat(RuleOnTrial.field("f|exists", "false").matches("{}")).isTrue();
        assertThat(RuleOnTrial.field("f|exists", "maybe").reason()).contains("true or false");
    }

    @ParameterizedTest
    @CsvSource({
        "' -f x', '-f x', false",
        "'cmd -f x', 'cmd -f x', true",
        "'cmd -f x', 'cmd /f x', true",
        "'cmd -f x', 'cmd \u2013f x', true",
        "'cmd -f x', 'cmd \u2014f x', true",
        "'cmd -f x', 'cmd \u2015f x', true",
        "'cmd /f -g', 'cmd -f /g', true",
        "'a-b', 'a/b', false",
    })
    void windash(String value, String found, boolean matches) {
        assertThat(RuleOnTrial.field("f|windash", "'" + value + "'").matches("{\"f\":\"" + found + "\"}"))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "f|re, ^a.c$, abc, true",
        "f|re, ^a.c$, ABC, false",
        "f|re, b, abc, true",
        "f|re|i, ^a.c$, ABC, true",
        "f|re, '(x|y){2,3}z', xyz, true",
        "f|re, '^[^a-z]+$', 123, true",
    })
    void regularExpressions(String key, String value, String found, boolean matches) {
        assertThat(RuleOnTrial.field(key, "'" + value + "'").matches("{\"f\":\"" + found + "\"}"))
                .isEqualTo(matches);
    }

    @Test
    void regularExpressionsHaveFlagsForLines() {
        String lines = "{\"f\":\"one\\ntwo\"}";
        assertThat(RuleOnTrial.field("f|re", "'^two$'").matches(lines)).isFalse();
        assertThat(RuleOnTrial.field("f|re|m", "'^two$'").matches(lines)).isTrue();
        assertThat(RuleOnTrial.field("f|re", "'one.two'").matches(lines)).isFalse();
        assertThat(RuleOnTrial.field("f|re|s", "'one.two'").matches(lines)).isTrue();
    }

    @Test
    void base64() {
        String encoded = Base64.getEncoder().encodeToString("/bin/bash".getBytes(StandardCharsets.UTF_8));
        assertThat(RuleOnTrial.field("f|base64|contains", "/bin/bash").matches("{\"f\":\"x" + encoded + "x\"}"))
                .isTrue();
        assertThat(RuleOnTrial.field("f|base64", "'a*'").reason()).contains("wildcards cannot be encoded");
    }

    @Test
    void base64AtAnyOffset() {
        RuleOnTrial rule = RuleOnTrial.field("f|base64offset|contains", "/bin/bash");
        for (String before : List.of("", "x", "xy", "xyz", "wxyz")) {
            for (String after : List.of("", "x", "xy", "xyz")) {
                String encoded = Base64.getEncoder()
                        .encodeToString((before + "/bin/bash" + after).getBytes(StandardCharsets.UTF_8));
                assertThat(rule.matches("{\"f\":\"" + encoded + "\"}"))
                        .as(encoded)
                        .isTrue();
            }
        }
        assertThat(rule.matches("{\"f\":\"L2Jpbi9zaA==\"}")).isFalse();
    }

    @Test
    void wideTexts() {
        String little = Base64.getEncoder().encodeToString("cmd".getBytes(StandardCharsets.UTF_16LE));
        String big = Base64.getEncoder().encodeToString("cmd".getBytes(StandardCharsets.UTF_16BE));
        byte[] marked = {(byte) 0xFF, (byte) 0xFE, 'c', 0, 'm', 0, 'd', 0};
        String withMark = Base64.getEncoder().encodeToString(marked);
        assertThat(RuleOnTrial.field("f|wide|base64", "cmd").matches("{\"f\":\"" + little + "\"}"))
                .isTrue();
        assertThat(RuleOnTrial.field("f|utf16le|base64", "cmd").matches("{\"f\":\"" + little + "\"}"))
                .isTrue();
        assertThat(RuleOnTrial.field("f|utf16be|base64", "cmd").matches("{\"f\":\"" + big + "\"}"))
                .isTrue();
        assertThat(RuleOnTrial.field("f|utf16|base64", "cmd").matches("{\"f\":\"" + withMark + "\"}"))
                .isTrue();
        assertThat(RuleOnTrial.field("f|wide", "cmd").matches("{\"f\":\"c\\u0000m\\u0000d\\u0000\"}"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "f|lt, 5, 4.5, true",
        "f|lt, 5, 5, false",
        "f|lte, 5, 5, true",
        "f|gt, 5, 10, true",
        "f|gt, 5, 5, false",
        "f|gte, 5, 5, true",
        "f|gte, 5, five, false",
    })
    void numbers(String key, String value, String found, boolean matches) {
        assertThat(RuleOnTrial.field(key, value).matches("{\"f\":\"" + found + "\"}"))
                .isEqualTo(matches);
        assertThat(RuleOnTrial.field("f|gt", "x").reason()).contains("must be a number");
    }

    @ParameterizedTest
    @CsvSource({
        "f|minute, 7, 2025-08-02T23:07:09Z, true",
        "f|hour, 23, 2025-08-02T23:07:09+02:00, true",
        "f|hour|gte, 22, 2025-08-02 23:07:09, true",
        "f|hour|lt, 22, 2025-08-02 23:07:09, false",
        "f|day, 2, 2025-08-02, true",
        "f|week, 31, 2025-08-02, true",
        "f|month, 8, 2025-08-02T23:07:09.123Z, true",
        "f|year|lt, 2026, 2025-08-02T23:07Z, true",
        "f|hour, 0, 2025-08-02, false",
        "f|year, 2025, yesterday, false",
    })
    void partsOfDates(String key, String value, String found, boolean matches) {
        assertThat(RuleOnTrial.field(key, value).matches("{\"f\":\"" + found + "\"}"))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.9.8.7, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "2001:db8::/32, 2001:db8:1::1, true",
        "2001:db8::/32, 10.0.0.1, false",
        "10.0.0.0/8, ::ffff:10.1.1.1, true",
        "10.0.0.0/8, not an address, false",
    })
    void networks(String network, String found, boolean matches) {
        assertThat(RuleOnTrial.field("f|cidr", "'" + network + "'").matches("{\"f\":\"" + found + "\"}"))
                .isEqualTo(matches);
        assertThat(RuleOnTrial.field("f|cidr", "'10.0.0.1/8'").reason()).contains("10.0.0.0/8");
    }

    @Test
    void placeholdersStandForTheListsOfOperators() {
        RuleOnTrial rule = RuleOnTrial.of(
                "s:\n  f|expand: '\\%a%%Servers%'\ncondition: s",
                name -> name.equals("Servers") ? Optional.of(List.of("srv*", "db1")) : Optional.empty());
        assertThat(rule.matches("{\"f\":\"%a%srv12\"}")).isTrue();
        assertThat(rule.matches("{\"f\":\"%a%db1\"}")).isTrue();
        assertThat(rule.matches("{\"f\":\"%a%db2\"}")).isFalse();
        assertThat(RuleOnTrial.field("f|contains|expand", "'%Nobody%'").reason())
                .contains("%Nobody%");
        assertThat(RuleOnTrial.field("f", "'%name%'").matches("{\"f\":\"%NAME%\"}"))
                .isTrue();
    }

    @Test
    void fieldsCanBeComparedWithEachOther() {
        assertThat(RuleOnTrial.field("a|fieldref", "b").matches("{\"a\":\"X\",\"b\":\"x\"}"))
                .isTrue();
        assertThat(RuleOnTrial.field("a|fieldref", "b").matches("{\"a\":\"X\"}"))
                .isFalse();
        assertThat(RuleOnTrial.field("a|fieldref|neq", "b").matches("{\"a\":\"X\",\"b\":\"y\"}"))
                .isTrue();
        assertThat(RuleOnTrial.field("a|fieldref|endswith", "b").matches("{\"a\":\"wx\",\"b\":\"X\"}"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "f|unheard, no modifier",
        "f|contains|contains, twice",
        "f|startswith|endswith, exclude each other",
        "f|re|contains, does not go with",
        "f|cidr|startswith, does not go with",
        "f|exists|contains, does not go with",
        "f|i, does not go with",
        "f|contains|base64, must come last",
        "'''|exists''', needs a field",
    })
    void whatDoesNotGoTogetherIsRejected(String key, String reason) {
        assertThat(RuleOnTrial.field(key, "true").reason()).contains(reason);
    }
}
