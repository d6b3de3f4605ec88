package dev.watchfloor.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "proxy-authorization",
                "Cookie",
                "Set-Cookie",
                "X-API-KEY",
                "apikey",
                "access_token",
                "client_secret",
                "password-new",
                "SAMLResponse"
            })
    void namesOfSecretsAreKnownInAnySpelling(String name) {
        assertThat(Redaction.isSecretName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "user-agent", "x-consumer-username", "route_id", "keyboard", "uri"})
    void otherNamesAreLeftAlone(String name) {
        assertThat(Redaction.isSecretName(name)).isFalse();
    }

    @Test
    void headersInARecordAreRemovedWhereverTheyAre() throws Exception {
        String record = """
            {"request":{"headers":{"authorization":"Bearer abcdef","apikey":"auth-one","host":"gw",
             "cookie":["a=1","b=2"]}},"response":{"headers":{"set-cookie":"sid=xyz"}},"list":[{"password":{"a":"deep"}}]}\
            """;

        String shown = Redaction.record(Json.read(record)).toString();

        assertThat(shown).contains("\"host\":\"gw\"").contains(Redaction.REMOVED);
        assertThat(shown).doesNotContain("abcdef", "auth-one", "a=1", "b=2", "xyz", "deep");
    }

    @Test
    void aValueWhoseNameStandsBesideItIsRemoved() throws Exception {
        String record = """
            {"headers":[{"name":"Host","value":"gw"},{"name":"Cookie","value":"SESSION=abcdef"},
             {"value":["auth-one"],"name":"X-Api-Key"},{"key":"Authorization","value":"plain-two"},
             {"header":"set-cookie","values":["sid=xyz"]}],"message":"{\\"name\\":\\"Cookie\\",\\"value\\":\\"inner\\"}"}\
            """;

        String shown = Redaction.record(Json.read(record)).toString();

        assertThat(shown).contains("{\"name\":\"Host\",\"value\":\"gw\"}").contains("\"name\":\"Cookie\"");
        assertThat(shown).doesNotContain("abcdef", "auth-one", "plain-two", "xyz", "inner");
    }

    @Test
    void secretsAreFoundInsideStringsThatHoldUrlsFormsAndJson() throws Exception {
        String record = """
            {"url":"http://h/a?access_token=abcdef&x=1","body":"user=jo&password=hunter2",
             "message":"{\\"token\\":\\"inner\\",\\"page\\":3}"}\
            """;

        String shown = Redaction.record(Json.read(record)).toString();

        assertThat(shown).contains("x=1", "user=jo", "page").doesNotContain("abcdef", "hunter2", "inner");
    }

    @Test
    void theOriginalIsNotChanged() throws Exception {
        var record = Json.read("{\"password\":\"hunter2\"}");

        Redaction.record(record);

        assertThat(record.path("password").asText()).isEqualTo("hunter2");
    }

    @Test
    void flagsAndStatusCodesUnderSuchNamesStay() throws Exception {
        assertThat(Redaction.record(Json.read("{\"totp\":true,\"code\":403,\"password\":null}"))
                        .toString())
                .isEqualTo("{\"totp\":true,\"code\":403,\"password\":null}");
    }

    @ParameterizedTest
    @CsvSource({
        "/a?token=abc&x=1, /a?token=[removed]&x=1",
        "/a?x=1&id_token=abc#f, /a?x=1&id_token=[removed]#f",
        "https://jo:pw@h/a, https://[removed]@h/a",
        "/plain/path, /plain/path",
        "/a?to%6ben=abc, /a?to%6ben=[removed]",
    })
    void urlsKeepTheirShape(String url, String shown) {
        assertThat(Redaction.url(url)).isEqualTo(shown);
    }

    @Test
    void schemesInFreeTextAreRemoved() {
        assertThat(Redaction.text("sent Basic dXNlcjpwYXNz and bearer abcdefgh"))
                .doesNotContain("dXNlcjpwYXNz", "abcdefgh");
    }

    @Test
    void textOfTheAttackersChoiceTakesNoLongTime() {
        String hostile = "&a".repeat(200_000) + "=".repeat(1_000) + "://".repeat(50_000) + "@";

        long started = System.nanoTime();
        Redaction.text(hostile);

        assertThat(java.time.Duration.ofNanos(System.nanoTime() - started)).isLessThan(java.time.Duration.ofSeconds(5));
    }

    @Test
    void whatHasNoSecretIsTheSameNodeAndOnlyWhatChangesIsCopied() throws Exception {
        var plain = Json.read("{\"a\":[1,{\"b\":\"text with blanks\"}],\"c\":null}");
        assertThat(Redaction.record(plain)).isSameAs(plain);

        var mixed = Json.read("{\"plain\":{\"a\":1},\"list\":[{\"a\":1},{\"token\":\"abc\"}]}");
        var shown = Redaction.record(mixed);
        assertThat(shown.path("plain")).isSameAs(mixed.path("plain"));
        assertThat(shown.path("list").get(0)).isSameAs(mixed.path("list").get(0));
        assertThat(shown.toString()).doesNotContain("abc");
        assertThat(mixed.toString()).contains("abc");
    }
}
