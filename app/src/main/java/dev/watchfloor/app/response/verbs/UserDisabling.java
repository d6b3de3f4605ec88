package dev.watchfloor.app.response.verbs;

import dev.watchfloor.app.response.Before;
import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Plan.PlannedStep;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.UserAccount;
import dev.watchfloor.connectors.spi.UserAccount.State;
import dev.watchfloor.connectors.spi.UserControl;
import java.util.List;
import java.util.Optional;

/** Lets an account sign in no more and ends its sessions. */
public record UserDisabling(ResponseRequest.DisableUser request) implements UserVerb {

    @Override
    public String userId() {
        return request.userId();
    }

    @Override
    public String action() {
        return "user.disable";
    }

    @Override
    public String subject() {
        return request.userName();
    }

    @Override
    public List<String> targets() {
        return List.of(request.provider());
    }

    @Override
    public String headline() {
        return "Disable " + request.userName() + " at " + request.provider();
    }

    @Override
    public PlannedStep plan(String target, UserControl control) throws ConnectorException, InterruptedException {
        Optional<UserAccount> account = find(control);
        if (account.isEmpty()) {
            return new PlannedStep(target, Expectation.CANNOT, "It has no account of this id any more.");
        }
        return account.get().state() == State.DISABLED
                ? new PlannedStep(target, Expectation.ALREADY_SO, "The account is disabled already.")
                : new PlannedStep(
                        target,
                        Expectation.WILL_CHANGE,
                        "Lets the account sign in no more and ends all its sessions.",
                        List.of("- " + account.get().name() + " may not sign in"));
    }

    @Override
    public List<SelfCheck> rehearse(UserControl control) throws InterruptedException {
        return control.rehearse(request.userId(), UserControl.Act.DISABLE);
    }

    @Override
    public ActionOutcome apply(String target, UserControl control, ActionKey key, Before before, Progress progress)
            throws ConnectorException, InterruptedException {
        return control.disable(request.userId(), key);
    }

    @Override
    public Observation observe(UserControl control, Before before) throws ConnectorException, InterruptedException {
        return find(control)
                .map(account -> new Observation(
                        account.state() == State.DISABLED, "Read back: the account is " + words(account.state()) + "."))
                .orElseGet(() -> new Observation(false, "Read back: the account is not there any more."));
    }

    @Override
    public List<ResponseRequest> inverse(String target, Before before, String reason) {
        return before instanceof Before.Account was && was.enabled()
                ? List.of(new ResponseRequest.EnableUser(target, request.userId(), request.userName(), reason))
                : List.of();
    }

    private static String words(State state) {
        return switch (state) {
            case ENABLED -> "enabled";
            case DISABLED -> "disabled";
            case UNKNOWN -> "in a state that the provider does not tell";
        };
    }
}
