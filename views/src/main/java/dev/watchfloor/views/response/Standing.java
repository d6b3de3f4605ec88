package dev.watchfloor.views.response;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.views.kit.Account;
import dev.watchfloor.views.kit.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How things stand around a subject, as far as the acts that fit depend on it.
 *
 * @param open its sessions that are open
 * @param accounts its accounts
 * @param refusing denylist entries that cover one of its networks
 * @param gateways whether any gateway with a denylist is connected
 * @param disabling providers that can disable accounts
 */
record Standing(
        List<SessionRecord> open,
        List<Account> accounts,
        List<DenylistRow> refusing,
        boolean gateways,
        Set<String> disabling) {

    /** Looks at the boards; blocks. */
    static Standing of(Subject subject, Console console) {
        List<SessionRecord> all = console.sessions().open();
        Set<Subject.Named> wanted = Set.copyOf(subject.sessions());
        List<SessionRecord> open = all.stream()
                .filter(row -> wanted.contains(
                        new Subject.Named(row.provider(), row.session().ref())))
                .toList();
        Set<Account> accounts = new LinkedHashSet<>(subject.accounts());
        open.forEach(row -> accounts.add(Account.of(row)));
        // A name alone may stand for accounts of several providers; each is named in the menu and in the plan.
        all.stream()
                .filter(row -> subject.users().contains(row.session().userName()))
                .forEach(row -> accounts.add(Account.of(row)));
        List<DenylistRow> refusing = subject.networks().isEmpty()
                ? List.of()
                : console.response().denylist().stream()
                        .filter(row -> !row.present().isEmpty())
                        .filter(row -> subject.networks().stream().anyMatch(row.network()::contains))
                        .toList();
        return new Standing(
                open,
                List.copyOf(accounts),
                refusing,
                !console.response().denylistTargets().isEmpty(),
                console.connectors().list().stream()
                        .filter(status -> status.capabilities().contains(Capability.USERS))
                        .map(ConnectorStatus::name)
                        .collect(Collectors.toSet()));
    }
}
