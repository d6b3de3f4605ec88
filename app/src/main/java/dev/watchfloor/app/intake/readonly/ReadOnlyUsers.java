package dev.watchfloor.app.intake.readonly;

import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.EnrolmentControl;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SignInState;
import dev.watchfloor.connectors.spi.UserAccount;
import dev.watchfloor.connectors.spi.UserControl;
import dev.watchfloor.connectors.spi.UserTraits;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds accounts and changes none. */
record ReadOnlyUsers(String name, UserControl real) implements UserControl {
    @Override
    public UserTraits traits() throws ConnectorException, InterruptedException {
        UserTraits own = real.traits();
        return new UserTraits(own.accessTokenLife(), ReadOnly.noted(name, own.notes()));
    }

    @Override
    public Optional<UserAccount> find(String userId) throws ConnectorException, InterruptedException {
        return real.find(userId);
    }

    @Override
    public Optional<SignInState> signInState(String userId) throws ConnectorException, InterruptedException {
        return real.signInState(userId);
    }

    @Override
    public Optional<EnrolmentControl> enrolment() {
        return real.enrolment().map(control -> new ReadOnlyEnrolment(name, control));
    }

    @Override
    public List<UserAccount> administrators() throws ConnectorException, InterruptedException {
        return real.administrators();
    }

    @Override
    public Set<String> ownAccounts() throws ConnectorException, InterruptedException {
        return real.ownAccounts();
    }

    @Override
    public ActionOutcome disable(String userId, ActionKey key) {
        return ReadOnly.refusal(name);
    }

    @Override
    public ActionOutcome enable(String userId, ActionKey key) {
        return ReadOnly.refusal(name);
    }

    @Override
    public List<SelfCheck> rehearse(String userId, Act act) {
        return ReadOnly.rehearsal(name);
    }
}
