package dev.watchfloor.connectors.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyslogHeaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"<14>: b\"}",
                "<14>{\"a\":\"<14>: b\"}",
                "<134>Nov 24 00:00:00 haproxy[12]: {\"a\":\"<14>: b\"}",
                "<134>Nov  4 00:00:00 edge-1 haproxy[12]: {\"a\":\"<14>: b\"}",
                "<134>Nov  4 00:00:00 edge-1 haproxy: {\"a\":\"<14>: b\"}\n",
                "<134>Nov  4 00:00:00 {\"a\":\"<14>: b\"}",
                "<134>2026-11-24T00:00:00.123+01:00 edge-1 haproxy[12]: {\"a\":\"<14>: b\"}",
                "<134>1 2026-11-24T00:00:00.123Z edge-1 haproxy 12 - - {\"a\":\"<14>: b\"}",
                "<134>1 2026-11-24T00:00:00.123Z edge-1 haproxy 12 - - \uFEFF{\"a\":\"<14>: b\"}",
                "<134>1 - - - - - [x@1 a=\"]\\\"\"][y@1 b=\"1\"] {\"a\":\"<14>: b\"}"
            })
    void theHeaderIsTakenOff(String message) {
        assertThat(SyslogHeader.strip(message)).isEqualTo("{\"a\":\"<14>: b\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<>x", "<1234>x", "plain text: with a colon", "<14"})
    void whatIsNoHeaderStays(String message) {
        assertThat(SyslogHeader.strip(message)).isEqualTo(message);
    }
}
