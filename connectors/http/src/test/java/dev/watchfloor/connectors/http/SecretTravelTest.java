package dev.watchfloor.connectors.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.connectors.spi.ConnectorException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTravelTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://h.example",
                "HTTPS://h.example",
                "http://localhost:1",
                "http://127.0.0.1",
                "http://[::1]:2"
            })
    void aSecretIsSentWhereNobodyReadsAlong(String url) {
        assertThatCode(() -> SecretTravel.require(URI.create(url), "url")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://h.example", "http://127.evil.example", "http://192.0.2.1", "http://localhost.example"})
    void aSecretIsNotSentOverPlainHttp(String url) {
        assertThatThrownBy(() -> SecretTravel.require(URI.create(url), "url"))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("must begin with https");
    }
}
