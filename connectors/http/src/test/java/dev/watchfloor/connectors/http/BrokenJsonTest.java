package dev.watchfloor.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"password\":\"hunter2",
                "{\"a\":1,\"password\" : \"hunter2\"",
                "{\"a\":1,\"Cookie\":[\"sid=hunter2\"",
                "{\"a\":1,\"body\":\"{\\\"password\\\":\\\"hunter2\\\"",
                "{\"a\":1,\"url\":\"/x?token=hunter2",
                "{\"a\":1,\"headers\":[{\"name\":\"Cookie\",\"value\":\"SESSION=hunter2",
                "{\"a\":1,\"headers\":[{\"name\" : \"X-Api-Key\", \"value\":\"hunter2\"},{\"name\":",
                "{\"a\":1,\"headers\":[{\"value\":\"SESSION={hunter2\",\"name\":\"cookie\"},",
                "{\"a\":1,\"m\":\"{\\\"name\\\":\\\"Cookie\\\",\\\"value\\\":\\\"hunter2"
            })
    void whatWasCutShowsNoSecret(String text) {
        assertThat(BrokenJson.withoutSecrets(text)).startsWith("{\"a\":1").doesNotContain("hunter2");
    }

    @Test
    void theRestIsShown() {
        assertThat(BrokenJson.withoutSecrets("{\"user\":\"root\",")).isEqualTo("{\"user\":\"root\",");
    }
}
