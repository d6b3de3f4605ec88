package dev.watchfloor.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole lab, as the console would find it. */
final class LabTest {
    @TempDir
    Path folder;

    @Test
    void itHasAPastAndServesInThePresent() throws Exception {
        try (Lab lab = Lab.start(folder, Clock.systemUTC())) {
            assertThat(lab.connections())
                    .extracting(LabConnection::type)
                    .containsExactlyInAnyOrder("apisix", "haproxy", "suricata", "keycloak");
            List<String> eve = Files.readAllLines(folder.resolve("eve.json"));
            assertThat(eve).hasSizeGreaterThan(500).anyMatch(line -> line.contains("HONEYPOT"));
            assertThat(Files.readAllLines(folder.resolve("edge/access.log"))).hasSizeGreaterThan(2_000);
            assertThat(lab.askGateway("198.51.100.9", "/assets/app.js")).isEqualTo(200);

            int before = eve.size();
            await().until(() -> Files.readAllLines(folder.resolve("eve.json")).size() > before);
        }
    }

    @Test
    void secretsAreInNoDescription() throws Exception {
        try (Lab lab = Lab.start(folder, Clock.systemUTC())) {
            for (LabConnection connection : lab.connections()) {
                assertThat(connection.toString()).doesNotContain("Secret", "key=", "token");
            }
        }
    }
}
