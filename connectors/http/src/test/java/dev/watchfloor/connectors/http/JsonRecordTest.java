package dev.watchfloor.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRecordTest {

    @Test
    void aRecordWithoutSecretsIsKeptAsItCame() throws Exception {
        String text = "{ \"a\" : \"\\u00e4\\/b\", \"n\" : 1.50e1 }";
        assertThat(kept(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"password\":\"hunter2\",\"password\":null}",
                "{\"a\":{\"password\":\"hunter2\"},\"a\":1}",
                "{\"a\":\"x?token=hunter2\",\"b\":0,\"a\":\"\"}",
                "{\"list\":[{\"a\":{\"pwd\":\"hunter2\"},\"a\":2}]}",
                "{\"inner\":\"{\\\"a\\\":{\\\"pwd\\\":\\\"hunter2\\\"},\\\"a\\\":2}\"}",
                "{\"\\u0070assword\":\"hunter2\"}",
                "{\"url\":\"/a?tok\\u0065n=hunter2\"}"
            })
    void noSecretIsKeptBehindANameThatIsThereTwiceOrWrittenOtherwise(String text) throws Exception {
        assertThat(kept(text)).doesNotContain("hunter2");
    }

    @Test
    void textBehindTheRecordIsRefused() {
        assertThatThrownBy(() -> JsonRecord.read("{\"a\":1} password=hunter2"))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> JsonRecord.read("{\"a\":1,\"a\":2} x")).isInstanceOf(JsonProcessingException.class);
    }

    private static String kept(String text) throws JsonProcessingException {
        JsonRecord record = JsonRecord.read(text);
        return record.kept(Redaction.record(record.tree()));
    }
}
