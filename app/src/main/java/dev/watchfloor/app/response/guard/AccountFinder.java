package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.sessions.SessionBoard;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.DeviceControl;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.spi.UserControl;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out whose accounts a request is aimed at. The names in a request are for people and may be old or forged: a plan
 * may come from a file. So the sessions that the console knows and the provider are asked as well. Whose a device is only
 * its register can tell. Thread-safe; blocks.
 */
final class AccountFinder {
    private final LiveConnectors connectors;
    private final SessionBoard sessions;

    AccountFinder(LiveConnectors connectors, SessionBoard sessions) {
        this.connectors = connectors;
        this.sessions = sessions;
    }

    /**
     * An account may come under several names; one that nobody knows is left out.
     *
     * @throws ConnectorException when a device is to be blocked whose register does not answer
     */
    Set<Account> find(ResponseRequest request) throws ConnectorException, InterruptedException {
        return switch (request) {
            case ResponseRequest.DisableUser user -> named(user.provider(), user.userId(), user.userName());
            case ResponseRequest.RequireEnrolment user -> named(user.provider(), user.userId(), user.userName());
            case ResponseRequest.RevokeUserSessions user -> named(user.provider(), user.userId(), user.userName());
            case ResponseRequest.RevokeSessions revocation -> holders(revocation);
            case ResponseRequest.BlockDevice block -> owners(block);
            case ResponseRequest.Block _,
                    ResponseRequest.Lift _,
                    ResponseRequest.AdoptDenylist _,
                    ResponseRequest.EnableUser _,
                    ResponseRequest.ApproveDevice _,
                    ResponseRequest.UnblockDevice _ -> Set.of();
        };
    }

    private Set<Account> named(String provider, String id, String name) throws InterruptedException {
        Set<Account> accounts = new LinkedHashSet<>();
        accounts.add(new Account(provider, id, name));
        sessions.open().stream()
                .filter(session -> session.provider().equals(provider))
                .filter(session -> session.session().userId().equals(id))
                .forEach(session -> accounts.add(account(provider, session.session())));
        Optional<UserControl> users =
                connectors.find(provider).flatMap(named -> named.connector().users());
        if (users.isPresent()) {
            try {
                users.get().find(id).ifPresent(found -> accounts.add(new Account(provider, id, found.name())));
            } catch (ConnectorException unanswered) {
                return accounts;
            }
        }
        return accounts;
    }

    private Set<Account> holders(ResponseRequest.RevokeSessions revocation) throws InterruptedException {
        String provider = revocation.provider();
        Set<Account> accounts = new LinkedHashSet<>();
        Set<SessionRef> unknown = new HashSet<>();
        for (ResponseRequest.SessionPick pick : revocation.sessions()) {
            accounts.add(new Account(provider, "", pick.userName()));
            Optional<SessionRecord> known = sessions.find(provider, pick.session());
            known.ifPresent(session -> accounts.add(account(provider, session.session())));
            if (known.isEmpty()) {
                unknown.add(pick.session());
            }
        }
        if (!unknown.isEmpty()) {
            listed(provider).stream()
                    .filter(session -> unknown.contains(session.ref()))
                    .forEach(session -> accounts.add(account(provider, session)));
        }
        return accounts;
    }

    private Set<Account> owners(ResponseRequest.BlockDevice block) throws ConnectorException, InterruptedException {
        Optional<Connector> register = connectors.find(block.provider()).map(LiveConnectors.Named::connector);
        Optional<DeviceControl> control = register.flatMap(Connector::devices);
        if (control.isEmpty()) {
            return Set.of();
        }
        Set<Account> accounts = new LinkedHashSet<>();
        for (Device device : control.get().list()) {
            if (device.id().equals(block.deviceId())) {
                accounts.addAll(owners(block.provider(), device));
                if (register.flatMap(Connector::users).isEmpty()) {
                    accounts.addAll(namesakes(device));
                }
            }
        }
        return accounts;
    }

    private Set<Account> owners(String provider, Device device) throws InterruptedException {
        String name = Objects.requireNonNullElse(device.userName(), "");
        if (device.userId() != null) {
            return named(provider, device.userId(), name);
        }
        return name.isEmpty() ? Set.of() : Set.of(new Account(provider, "", name));
    }

    /** A register without accounts of its own has its users' names from the identity providers. */
    private List<Account> namesakes(Device device) {
        String name = device.userName();
        return name == null
                ? List.of()
                : connectors.all().stream()
                        .filter(named -> named.connector().users().isPresent()
                                || named.connector().sessions().isPresent())
                        .map(named -> new Account(named.name(), "", name))
                        .toList();
    }

    private List<Session> listed(String provider) throws InterruptedException {
        Optional<SessionControl> control =
                connectors.find(provider).flatMap(named -> named.connector().sessions());
        try {
            return control.isPresent() ? control.get().list() : List.of();
        } catch (ConnectorException unanswered) {
            // Nothing is written now either, and before it is the guard looks again.
            return List.of();
        }
    }

    private static Account account(String provider, Session session) {
        return new Account(provider, session.userId(), session.userName());
    }
}
