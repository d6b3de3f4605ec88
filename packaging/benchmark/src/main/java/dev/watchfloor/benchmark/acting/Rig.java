package dev.watchfloor.benchmark.acting;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.connectors.rigs.apisix.ApisixRig;
import dev.watchfloor.connectors.rigs.keycloak.KeycloakRig;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.lab.ThrowAwayDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A console on a temporary profile with gateways or a provider that take their time. One thread. */
final class Rig implements AutoCloseable {
    private final Path folder = Files.createTempDirectory("watchfloor-acting");
    private final Console console = ThrowAwayDesk.in(folder).open();
    private final List<ApisixRig> gateways = new ArrayList<>();
    private final List<AutoCloseable> servers = new ArrayList<>();

    Rig() throws Exception {
        console.start();
    }

    Console console() {
        return console;
    }

    /** Connects gateways named {@code gateway-0} and so on. */
    void gateways(int count, Duration latency) throws Exception {
        for (int number = 0; number < count; number++) {
            ApisixRig rig = ApisixRig.start(ApisixRig.Version.V3_18);
            servers.add(rig);
            gateways.add(rig);
            console.connectors()
                    .add(new ConnectorDraft(
                            "apisix",
                            "gateway-" + number,
                            Map.of("admin-url", rig.adminUrl().toString()),
                            Map.of("admin-key", new Secret(rig.adminKey()))));
            rig.faults().latency(latency);
        }
        console.response().refreshDenylist();
    }

    /** Connects a provider named {@code provider}. */
    KeycloakRig provider() throws Exception {
        KeycloakRig rig = KeycloakRig.start();
        servers.add(rig);
        console.connectors()
                .add(new ConnectorDraft(
                        "keycloak",
                        "provider",
                        Map.of(
                                "base-url", rig.baseUrl().toString(),
                                "realm", rig.realm(),
                                "client-id", rig.readerId(),
                                "responder-client-id", rig.responderId()),
                        Map.of(
                                "client-secret", new Secret(rig.readerSecret()),
                                "responder-secret", new Secret(rig.responderSecret()))));
        return rig;
    }

    @Override
    public void close() throws Exception {
        console.close();
        for (AutoCloseable server : servers) {
            server.close();
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException left) {
            throw new IOException("the temporary profile stays at " + folder, left);
        }
    }
}
