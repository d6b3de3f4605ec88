package dev.watchfloor.connectors.glewlwyd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.SessionRef.Kind;
import dev.watchfloor.connectors.testing.HeldSession;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealUsersTest extends GlewlwydUsersContract {
    private static RealServer real;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        real = RealServer.start(folder);
    }

    @AfterAll
    static void stop() {
        if (real != null) {
            real.close();
        }
    }

    @Override
    Server server() {
        return real.server();
    }

    /** Why disabling ends both: what the product does of itself. */
    @Test
    void disablingByHandLeavesTokensAliveAndSessionsAsleep() throws Exception {
        server().addUser("asleep");
        HeldSession session = server().signIn("asleep", Kind.ONLINE);
        HeldSession token = server().signIn("asleep", Kind.OFFLINE);

        server().enable("asleep", false);
        assertThat(server().canGoOn(session)).isFalse();
        assertThat(server().canGoOn(token)).isTrue();

        server().enable("asleep", true);
        assertThat(server().canGoOn(session)).isTrue();
    }
}
