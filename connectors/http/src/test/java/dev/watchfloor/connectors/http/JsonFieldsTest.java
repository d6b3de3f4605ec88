package dev.watchfloor.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFieldsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "443,443",
                "\"443\",443",
                "0,0",
                "-1,0",
                "65536,0",
                "99999999999999999999,0",
                "\"99999999999999999999\",0",
                "4.5,0",
                "\"many\",0",
                "null,0",
                "{},0"
            })
    void portsAreWithinTheirBounds(String value, int port) throws Exception {
        assertThat(JsonFields.port(Json.read("{\"p\":" + value + "}"), "p")).isEqualTo(port);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"12.5,12.5", "\"0.5\",0.5", "0,0", "-3,-1", "1e400,-1", "\"long\",-1", "[],-1"})
    void secondsAreFiniteAndNotNegative(String value, double seconds) throws Exception {
        assertThat(JsonFields.seconds(Json.read("{\"s\":" + value + "}"), "s")).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"\"a\",a", "\" \",", "7,", "{},", "null,"})
    void textsAreTexts(String value, String text) throws Exception {
        assertThat(JsonFields.text(Json.read("{\"t\":" + value + "}"), "t")).isEqualTo(text);
    }
}
