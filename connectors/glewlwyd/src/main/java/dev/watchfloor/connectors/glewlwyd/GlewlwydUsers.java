package dev.watchfloor.connectors.glewlwyd;

import dev.watchfloor.connectors.glewlwyd.Accounts.Account;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.oauth.Acting;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.UserAccount;
import dev.watchfloor.connectors.spi.UserAccount.Rank;
import dev.watchfloor.connectors.spi.UserAccount.State;
import dev.watchfloor.connectors.spi.UserControl;
import dev.watchfloor.connectors.spi.UserTraits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds, disables and enables accounts. Thread-safe.
 *
 * <p>Disabling alone is not enough (2.7.5): refresh tokens of a disabled account go on giving access tokens, and its
 * sessions come alive again when it is enabled. So all are ended after the account is closed.
 */
final class GlewlwydUsers implements UserControl {
    private static final String RIGHT = "Change accounts";
    private static final String FIND = "Find the account";
    private static final UserTraits TRAITS = new UserTraits(
            null,
            List.of(
                    "Glewlwyd lets refresh tokens of a disabled account work on and wakes its sessions when it is"
                            + " enabled: so disabling also ends both. Enabling does not bring them back.",
                    "Applications that check access tokens without asking Glewlwyd accept them until they run out.",
                    "Accounts of a backend that is read only cannot be disabled here."));

    private final Accounts accounts;
    private final GlewlwydApi api;
    private final GlewlwydSessions sessions;
    private final Acting act;

    GlewlwydUsers(GlewlwydApi api, Accounts accounts, GlewlwydSessions sessions) {
        this.api = api;
        this.accounts = accounts;
        this.sessions = sessions;
        this.act = api.acting("the account");
    }

    @Override
    public UserTraits traits() {
        return TRAITS;
    }

    @Override
    public Optional<UserAccount> find(String userId) throws ConnectorException, InterruptedException {
        Optional<Account> found = accounts.find(userId);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Account account = found.get();
        return Optional.of(ranked(account, account.administers() ? others(account) : List.of()));
    }

    @Override
    public List<UserAccount> administrators() throws ConnectorException, InterruptedException {
        List<Account> all = persons();
        return all.stream()
                .map(account -> ranked(
                        account,
                        all.stream().filter(other -> !other.equals(account)).toList()))
                .sorted(Comparator.comparing(UserAccount::name))
                .toList();
    }

    /** One, by the name that the server writes it with. */
    @Override
    public Set<String> ownAccounts() throws ConnectorException, InterruptedException {
        return Set.of(ownName());
    }

    @Override
    public ActionOutcome disable(String userId, ActionKey key) throws ConnectorException, InterruptedException {
        Optional<Account> found = accounts.find(userId);
        if (found.isEmpty()) {
            return new ActionOutcome.Rejected(GlewlwydSessions.NO_ACCOUNT);
        }
        String name = found.get().name();
        if (!found.get().enabled()) {
            ActionOutcome ended = sessions.revokeAll(name, key);
            return ended instanceof ActionOutcome.AlreadyDone
                    ? new ActionOutcome.AlreadyDone(
                            "The account was disabled before and has no session and no refresh token that works.")
                    : ended;
        }
        ActionOutcome closed = set(name, false);
        return closed instanceof ActionOutcome.Done || (closed instanceof ActionOutcome.Unknown && isDisabled(name))
                ? afterClosing(name, key)
                : closed;
    }

    @Override
    public ActionOutcome enable(String userId, ActionKey key) throws ConnectorException, InterruptedException {
        Optional<Account> found = accounts.find(userId);
        if (found.isEmpty()) {
            return new ActionOutcome.Rejected(GlewlwydSessions.NO_ACCOUNT);
        }
        return found.get().enabled()
                ? new ActionOutcome.AlreadyDone("The account is enabled.")
                : set(found.get().name(), true);
    }

    @Override
    public List<SelfCheck> rehearse(String userId, Act what) throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        checks.add(act.rehearse(RIGHT));
        try {
            Optional<UserAccount> found = find(userId);
            if (found.isEmpty()) {
                checks.add(SelfCheck.failed(FIND, GlewlwydSessions.NO_ACCOUNT));
                return checks;
            }
            UserAccount account = found.get();
            checks.add(SelfCheck.passed(
                    FIND,
                    "The account \"" + account.name() + "\" is " + (account.isEnabled() ? "enabled." : "disabled.")));
            if (what == Act.DISABLE) {
                checks.add(standing(account));
                checks.addAll(sessions.rehearseAll(account.id()).stream()
                        .filter(check -> !check.name().equals(GlewlwydSessions.RIGHT))
                        .toList());
            }
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed(FIND, failure.sentence()));
        }
        return checks;
    }

    private SelfCheck standing(UserAccount account) throws ConnectorException, InterruptedException {
        String name = "Spare administrators and ourselves";
        if (ownName().equals(account.id())) {
            return SelfCheck.warning(
                    name, "It is the account of this connector itself: without it the console is blind.");
        }
        return switch (account.rank()) {
            case ORDINARY -> SelfCheck.passed(name, "It may not administer this server.");
            case ADMINISTRATOR -> SelfCheck.warning(name, "It may administer this server; others may too.");
            case LAST_ADMINISTRATOR, UNKNOWN ->
                SelfCheck.warning(name, "It is the last enabled account of a person that may administer this server.");
        };
    }

    private boolean isDisabled(String name) throws InterruptedException {
        try {
            return accounts.find(name).filter(account -> !account.enabled()).isPresent();
        } catch (ConnectorException unseen) {
            return false;
        }
    }

    /** With the account closed, what fails from here on is no longer nothing. */
    private ActionOutcome afterClosing(String name, ActionKey key) throws InterruptedException {
        ActionOutcome ended;
        try {
            ended = sessions.revokeAll(name, key);
        } catch (ConnectorException failure) {
            return halfDone(failure.sentence());
        }
        return switch (ended) {
            case ActionOutcome.Done done -> new ActionOutcome.Done("Glewlwyd disabled the account. " + done.sentence());
            case ActionOutcome.AlreadyDone none ->
                new ActionOutcome.Done("Glewlwyd disabled the account. It had no session and no refresh token.");
            case ActionOutcome.Rejected rejected -> halfDone(rejected.sentence());
            case ActionOutcome.Unknown unknown -> halfDone(unknown.sentence());
            case ActionOutcome.Pending pending -> pending;
        };
    }

    private static ActionOutcome halfDone(String why) {
        return new ActionOutcome.Unknown("Glewlwyd disabled the account, but refresh tokens may go on working. " + why
                + " Disable it again to finish.");
    }

    /** Sends one field: 2.7.5 keeps what the request lacks. */
    private ActionOutcome set(String name, boolean enabled) throws ConnectorException, InterruptedException {
        return act.send(
                api.request("PUT", "user", name).json(Json.object().put("enabled", enabled)),
                answer -> switch (answer.status()) {
                    case 200 ->
                        GlewlwydSessions.isPlain(answer)
                                ? new ActionOutcome.Done(
                                        "Glewlwyd " + (enabled ? "enabled" : "disabled") + " the account.")
                                : null;
                    case 404 -> new ActionOutcome.Rejected(GlewlwydSessions.NO_ACCOUNT);
                    default -> null;
                });
    }

    /** Accounts that may administer, but ours: nobody signs in with it to mend things. */
    private List<Account> persons() throws ConnectorException, InterruptedException {
        String own = ownName();
        return accounts.all().stream()
                .filter(account -> account.administers() && !account.name().equals(own))
                .toList();
    }

    private List<Account> others(Account account) throws ConnectorException, InterruptedException {
        return persons().stream()
                .filter(other -> !other.name().equals(account.name()))
                .toList();
    }

    private static UserAccount ranked(Account account, List<Account> others) {
        Rank rank = !account.administers()
                ? Rank.ORDINARY
                : account.enabled() && others.stream().noneMatch(Account::enabled)
                        ? Rank.LAST_ADMINISTRATOR
                        : Rank.ADMINISTRATOR;
        return new UserAccount(
                account.name(), account.name(), account.enabled() ? State.ENABLED : State.DISABLED, rank);
    }

    private String ownName() throws ConnectorException, InterruptedException {
        String user = api.signIn().user();
        return accounts.find(user).map(Account::name).orElse(user);
    }

    @Override
    public String toString() {
        return "GlewlwydUsers[" + api + "]";
    }
}
