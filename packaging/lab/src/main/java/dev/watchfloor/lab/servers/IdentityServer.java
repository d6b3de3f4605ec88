package dev.watchfloor.lab.servers;

import dev.watchfloor.connectors.rigs.keycloak.KeycloakRig;
import dev.watchfloor.connectors.rigs.keycloak.SignIn;
import dev.watchfloor.connectors.rigs.keycloak.SignInKind;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The lab's Keycloak: accounts and applications appear when the story first names them. One thread. */
final class IdentityServer implements AutoCloseable {
    private final KeycloakRig rig;
    private final Set<String> accounts = new HashSet<>();
    private final Set<String> applications = new HashSet<>(Set.of("payroll-portal", "remote-access", "mobile-app"));

    IdentityServer(Clock clock) throws IOException {
        rig = KeycloakRig.start(clock, 0);
    }

    KeycloakRig rig() {
        return rig;
    }

    /** @param exists whether there is such an account; attackers guess names that nobody has */
    Optional<String> signIn(
            Instant at, String user, boolean exists, boolean knowsPassword, String address, String application) {
        if (exists && accounts.add(user)) {
            rig.addUser(user);
        }
        if (applications.add(application)) {
            rig.addApplication(application, application, false);
        }
        SignIn result = rig.signIn(user, knowsPassword, address, application, at, SignInKind.ORDINARY);
        return result instanceof SignIn.Opened opened ? Optional.of(opened.sessionId()) : Optional.empty();
    }

    @Override
    public void close() {
        rig.close();
    }
}
