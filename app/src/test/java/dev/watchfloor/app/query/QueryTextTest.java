package dev.watchfloor.app.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {

    static Query read(String text) {
        return switch (QueryText.read(text)) {
            case Reading.Understood(var query) -> query;
            case Reading.Misunderstood wrong -> throw new AssertionError(text + ": " + wrong);
        };
    }

    private static Reading.Misunderstood problem(String text) {
        return switch (QueryText.read(text)) {
            case Reading.Understood(var query) -> throw new AssertionError(text + ": " + query);
            case Reading.Misunderstood wrong -> wrong;
        };
    }

    /** What was written, and how the console writes it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "user: j.tanaka | user.name: j.tanaka",
                "USER.NAME : j.tanaka | user.name: j.tanaka",
                "user.name:\"J. Tanaka\" | user.name: \"J. Tanaka\"",
                "user: Bob Miller | user.name: \"Bob Miller\"",
                "user: Bob Miller severity>=high | user.name: \"Bob Miller\" and event.severity >= high",
                "user: m.ortiz 203.0.113.7 | user.name: m.ortiz and related.ip: 203.0.113.7",
                "user: m.ortiz -admin | user.name: m.ortiz and not admin",
                "user:(a or b and not c) | user.name: a or (user.name: b and not user.name: c)",
                "user:(a or \"b c\" or d*) | user.name: (a or \"b c\" or d*)",
                "user: * | has:user",
                "user:** | has:user",
                "user:\"*\" | user.name: \"*\"",
                "user: a\\*b | user.name: \"a*b\"",
                "user: a\\*b* | user.name: a\\*b*",
                "user: \\and | user.name: \"and\"",
                "user: CORP\\\\nancy | user.name: \"CORP\\\\nancy\"",
                "user: \"tab\\tquote\\\"\\u00e9\" | user.name: \"tab\\tquote\\\"é\"",
                "status: (200 or 404) | http.response.status_code: (200 or 404)",
                "status >= 400 and status < 500 | http.response.status_code >= 400 and http.response.status_code <= 499",
                "not (port > 1023 and port <= 2000) | not (destination.port >= 1024 and destination.port <= 2000)",
                "severity>=medium | event.severity >= medium",
                "severity<medium | event.severity <= low",
                "severity:(low or high) | event.severity: (low or high)",
                "severity:info | event.severity: informational",
                "layer: gateway | watchfloor.layer: perimeter",
                "layer: waf or layer: ids | watchfloor.layer: (perimeter or detection)",
                "layer: idp | watchfloor.layer: identity",
                "event.action: session-* | event.action: (session-started or session-refreshed or session-ended or session-revoked)",
                "is:blocked | is:blocked",
                "is:(failed or succeeded) | event.outcome: (success or failure)",
                "outcome: denied | is:blocked",
                "is:critical | event.severity: critical",
                "is:sign-in | event.action: sign-in",
                "has:session | has:session",
                "has:address | has:ip",
                "has:rule | has:rule.id or has:rule.name",
                "-has:user | not has:user",
                "-user:x -y | not user.name: x and not y",
                "ip: 2001:db8::1 | related.ip: 2001:db8::1",
                "2001:db8::/32 | related.ip: 2001:db8::/32",
                "::1 or -fe80::1 | related.ip: ::1 or not related.ip: fe80::1",
                "source.ip:(2001:db8::1 or 203.0.113.0/24) | source.ip: (2001:db8::1 or 203.0.113.0/24)",
                "203.0.113.7 | related.ip: 203.0.113.7",
                "\"203.0.113.7\" | \"203.0.113.7\"",
                "sql injection | sql and injection",
                "\"sql injection\" | \"sql injection\"",
                "/v1/login | /v1/login",
                "*login* | login",
                "log*in | log*in",
                "a or b c | a or (b and c)",
                "a OR NOT b | a or not b",
                "(a or b) and c | (a or b) and c",
                "a and (b and (c)) | a and b and c",
                "a and a | a",
                "not not a | a",
                "* | ~~",
                "not * | not *",
                "*:* | ~~",
                "*: x | x",
                "user.*: x | user.name: x or user.id: x",
                "source.*: 203.0.113.7 | source.ip: 203.0.113.7",
                "source.*: 5 | source.port: 5 or source.bytes: 5",
                "message: *error* | message: error",
                "@timestamp >= now-15m | @timestamp >= now-15m",
                "@timestamp >= now-1h30m and time < now | @timestamp >= now-90m and @timestamp < now",
                "time > now-1w | @timestamp > now-7d",
                "time: 2026-03-01T10:00Z | @timestamp >= 2026-03-01T10:00:00Z and @timestamp < 2026-03-01T10:01:00Z",
                "time >= 2026-03-01T10:00:00+02:00 | @timestamp >= 2026-03-01T08:00:00Z",
                "time <= \"2026-03-01 10:00:00.5Z\" | @timestamp <= 2026-03-01T10:00:00.500Z",
                "a\u00a0b | a and b",
            })
    void readsWhatAnalystsWriteAndWritesItInOneForm(String written, String canonical) {
        Query query = read(written);
        assertThat(QueryText.write(query)).isEqualTo(canonical);
        assertThat(read(canonical)).isEqualTo(query);
    }

    @Test
    void nothingButBlanksWantsEverything() {
        assertThat(read("")).isEqualTo(Query.ALL);
        assertThat(read(" \t\u00a0\n")).isEqualTo(Query.ALL);
        assertThat(read("*")).isEqualTo(Query.ALL);
        assertThat(QueryText.write(Query.ALL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "usr.name: x | 0 | 8 | There is no field usr.name; do you mean user.name?",
                "a and sevrity: high | 6 | 7 | do you mean severity?",
                "https://example.org/ | 0 | 5 | no field https",
                "user: | 5 | 0 | value is missing after :",
                "user: and x | 6 | 3 | put it in quotes",
                "user: severity: high | 6 | 8 | value is missing before severity:",
                "user: is:blocked | 6 | 2 | value is missing before is:",
                "user: \"x | 6 | 1 | never closed",
                "(a or b | 0 | 1 | never closed",
                "a or b) | 6 | 1 | no parenthesis to close",
                "() | 1 | 1 | condition is missing",
                "a or | 4 | 0 | condition is missing after \"or\"",
                "or a | 0 | 2 | condition is missing before \"or\"",
                "a and or b | 6 | 2 | condition is missing after \"and\"",
                ": x | 0 | 1 | field is missing",
                "source.ip: 203.0.113.7/24 | 11 | 14 | Did you mean 203.0.113.0/24?",
                "203.0.113.7/24 | 0 | 14 | Did you mean 203.0.113.0/24?",
                "source.ip: 10.1.* | 11 | 6 | source.ip: 10.1.0.0/16",
                "source.ip: nonsense | 11 | 8 | is not an IP address",
                "source.ip >= 10.0.0.1 | 13 | 8 | Write a network",
                "severity: loud | 10 | 4 | Known are informational, low, medium, high, critical",
                "severity: hgih | 10 | 4 | do you mean high?",
                "layer > identity | 8 | 8 | has no order",
                "user > m | 7 | 1 | has no order",
                "status: 4* | 8 | 2 | is a number",
                "status: many | 8 | 4 | no whole number",
                "status: (200 404) | 13 | 3 | Write or",
                "user: (\"a\" \"b\") | 11 | 3 | Write or",
                "user: (a or severity: high) | 12 | 8 | Close the list of values before severity:",
                "{ a: b } | 0 | 1 | Braces",
                "user: {a} | 6 | 1 | Braces",
                "user=x | 0 | 6 | user: value",
                "user!=x | 0 | 7 | not user: value",
                "severity = high | 9 | 1 | colon",
                "is:open | 3 | 4 | There is no is:open",
                "is:bloked | 3 | 6 | do you mean is:blocked?",
                "has:sesion | 4 | 6 | do you mean session?",
                "--dbs | 0 | 2 | quotes",
                "user: CORP\\nancy | 10 | 2 | To write a backslash write two: here \\\\n.",
                "time >= 2026-03-01T10:00:00 | 8 | 19 | needs its zone",
                "time >= 2026-03-01 | 8 | 10 | Write 2026-03-01T00:00:00Z",
                "time >= 2026-13-01T10:00:00Z | 8 | 20 | no such time",
                "time >= now-5y | 8 | 6 | no unit of time",
                "time >= now/d | 8 | 5 | no time",
                "time >= now-99999999999999999w | 8 | 22 | at most 100 years",
                "zz*: x | 0 | 3 | No field fits",
                "user.* > 3 | 0 | 6 | without wildcards",
            })
    void saysWhatIsWrongWhereAndWhatToWrite(String text, String column, String length, String sentence) {
        Reading.Misunderstood wrong = problem(text);
        assertThat(wrong.sentence()).contains(sentence);
        assertThat(wrong.column() + " " + wrong.length()).as(wrong.sentence()).isEqualTo(column + " " + length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not ", "-(", "not (", "(not "})
    void whateverIsNestedTooDeepIsRefused(String opening) {
        assertThat(problem(opening.repeat(5_000) + "a").sentence()).contains("More than 100 levels");
        String list = "user: (" + opening.replace("-", "").repeat(5_000) + "a";
        assertThat(problem(list).sentence()).contains("More than 100 levels");
    }

    @Test
    void tooManyConditionsAreRefused() {
        read("a ".repeat(1_000));
        assertThat(problem("a ".repeat(1_001)).sentence()).contains("at most 1000 conditions");
        assertThat(problem("user: (" + "a or ".repeat(1_000) + "a)").sentence()).contains("at most 1000 conditions");
        assertThat(problem("*e*: x ".repeat(100)).sentence()).contains("at most 1000 conditions");
    }

    @Test
    void anEndlessTextIsRefused() {
        Reading.Misunderstood wrong = problem("x".repeat(10 << 20));
        assertThat(wrong.sentence()).isEqualTo("A query has at most 65,536 characters; this text has 10,485,760.");
    }
}
