package dev.watchfloor.app.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachedTest {

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/catalogue/42?x=1, /catalogue/*",
        "/api/orders/7731/lines, /api/orders",
        "/v2/users, /v2/users",
        "/users/6b0f1f5e-0b7c-4a7e-9a2e-6f3f0c1b8a01, /users/*",
        "//api//x, /api/x",
    })
    void aRouteIsTheSameForTheSameThing(String path, String route) {
        assertThat(Reached.route(path)).isEqualTo(route);
    }

    @ParameterizedTest
    @CsvSource({
        "'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', Firefox on Linux",
        "'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0', Edg on Windows",
        "'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1) Version/18.1 Mobile Safari/604.1', Safari on iPhone",
        "python-requests/2.32, python-requests",
        "curl/8.9.1, curl",
        "/, unnamed",
    })
    void anAgentIsTheSameAfterAnUpdate(String agent, String family) {
        assertThat(AgentFamilies.of(agent)).isEqualTo(family);
    }
}
