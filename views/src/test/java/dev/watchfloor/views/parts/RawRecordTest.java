package dev.watchfloor.views.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RawRecordTest {

    @Test
    void laysOutJsonAndLeavesTextsAlone() {
        assertThat(RawRecord.pretty("{\"a\":1,\"b\":[\"x, {y}\",{}],\"c\":\"q\\\"\"}"))
                .isEqualTo("""
                    {
                      "a": 1,
                      "b": [
                        "x, {y}",
                        {}
                      ],
                      "c": "q\\""
                    }\
                    """);
    }

    @Test
    void brokenRecordsAreStillShown() {
        assertThat(RawRecord.pretty("{\"a\":[1,")).startsWith("{").contains("\"a\": [");
        assertThat(RawRecord.pretty("}}}]")).isEqualTo("}}}]");
        assertThat(RawRecord.pretty("Nov 23 plain line")).isEqualTo("Nov 23 plain line");
    }

    @Test
    void whatTurnsTheDirectionOfWritingIsSpelledOut() {
        assertThat(RawRecord.pretty("a\u202eb\u2069")).isEqualTo("a\\u202eb\\u2069");
    }
}
