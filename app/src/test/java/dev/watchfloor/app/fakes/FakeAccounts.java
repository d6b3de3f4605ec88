package dev.watchfloor.app.fakes;

import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.EnrolmentControl;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SignInState;
import dev.watchfloor.connectors.spi.UserAccount;
import dev.watchfloor.connectors.spi.UserAccount.Rank;
import dev.watchfloor.connectors.spi.UserAccount.State;
import dev.watchfloor.connectors.spi.UserControl;
import dev.watchfloor.connectors.spi.UserTraits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The accounts of a provider in memory. */
public final class FakeAccounts implements UserControl {
    public final Map<String, UserAccount> accounts = new ConcurrentHashMap<>();
    public final Set<String> demanded = ConcurrentHashMap.newKeySet();
    public final Map<String, SignInState> signIns = new ConcurrentHashMap<>();
    public volatile Set<String> own = Set.of();
    /** When set, every question is answered with it. */
    public volatile ConnectorException failure;

    private final FakeProvider provider;

    FakeAccounts(FakeProvider provider) {
        this.provider = provider;
    }

    public void add(String id, String name, Rank rank) {
        accounts.put(id, new UserAccount(id, name, State.ENABLED, rank));
    }

    @Override
    public UserTraits traits() {
        return new UserTraits(Duration.ofMinutes(5), List.of());
    }

    @Override
    public Optional<UserAccount> find(String userId) throws ConnectorException {
        requireAnswer();
        return Optional.ofNullable(accounts.get(userId));
    }

    @Override
    public Optional<SignInState> signInState(String userId) throws ConnectorException {
        requireAnswer();
        return Optional.ofNullable(signIns.get(userId));
    }

    /** Asks for codes; those asked are in {@link #demanded}. */
    @Override
    public Optional<EnrolmentControl> enrolment() {
        return Optional.of(new EnrolmentControl() {
            @Override
            public List<String> notes() {
                return List.of("Factors that are there stay.");
            }

            @Override
            public Optional<Standing> look(String userId) {
                return Optional.ofNullable(accounts.get(userId))
                        .map(account -> new Standing(
                                List.of("CODES"), demanded.contains(userId) ? List.of() : List.of("CODES")));
            }

            @Override
            public ActionOutcome demand(String userId, ActionKey key) {
                demanded.add(userId);
                return new ActionOutcome.Done("The provider asks for codes.");
            }

            @Override
            public List<SelfCheck> rehearse(String userId) {
                return List.of(SelfCheck.passed("Change accounts", "It may change accounts."));
            }
        });
    }

    @Override
    public List<UserAccount> administrators() throws ConnectorException {
        requireAnswer();
        return accounts.values().stream().filter(UserAccount::mayAdminister).toList();
    }

    @Override
    public Set<String> ownAccounts() throws ConnectorException {
        requireAnswer();
        return own;
    }

    @Override
    public ActionOutcome disable(String userId, ActionKey key) {
        put(userId, State.DISABLED);
        return provider.revokeAll(userId, key);
    }

    @Override
    public ActionOutcome enable(String userId, ActionKey key) {
        put(userId, State.ENABLED);
        return new ActionOutcome.Done("The provider enabled it.");
    }

    @Override
    public List<SelfCheck> rehearse(String userId, Act act) {
        return List.of(SelfCheck.passed("Change accounts", "It may change accounts."));
    }

    private void requireAnswer() throws ConnectorException {
        ConnectorException fails = failure;
        if (fails != null) {
            throw fails;
        }
    }

    private void put(String userId, State state) {
        accounts.computeIfPresent(userId, (id, account) -> new UserAccount(id, account.name(), state, account.rank()));
    }
}
