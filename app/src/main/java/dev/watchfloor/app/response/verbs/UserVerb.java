package dev.watchfloor.app.response.verbs;

import dev.watchfloor.app.response.Before;
import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Plan.PlannedStep;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.UserAccount;
import dev.watchfloor.connectors.spi.UserAccount.State;
import dev.watchfloor.connectors.spi.UserControl;
import dev.watchfloor.connectors.spi.UserTraits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A verb on an account at an identity provider. */
public sealed interface UserVerb extends Verb<UserControl> permits UserDisabling, UserEnabling {

    /** Connector of the identity provider. */
    String provider();

    /** The provider's id of the account. */
    String userId();

    /** The account's name. */
    String userName();

    /** The act in the border's words. */
    UserControl.Act act();

    /** The state that is wanted. */
    default State wanted() {
        return switch (act()) {
            case DISABLE -> State.DISABLED;
            case ENABLE -> State.ENABLED;
        };
    }

    @Override
    default String action() {
        return "user." + act().name().toLowerCase(Locale.ROOT);
    }

    @Override
    default String subject() {
        return userName();
    }

    @Override
    default List<String> targets() {
        return List.of(provider());
    }

    @Override
    default String headline() {
        return (act() == UserControl.Act.DISABLE ? "Disable " : "Enable ") + userName() + " at " + provider();
    }

    @Override
    default PlannedStep plan(String target, UserControl control) throws ConnectorException, InterruptedException {
        Optional<UserAccount> account = find(control);
        if (account.isEmpty()) {
            return new PlannedStep(target, Expectation.CANNOT, "It has no account of this id any more.");
        }
        if (account.get().state() == wanted()) {
            return new PlannedStep(target, Expectation.ALREADY_SO, "The account is " + word(wanted()) + " already.");
        }
        return switch (act()) {
            case DISABLE ->
                new PlannedStep(
                        target,
                        Expectation.WILL_CHANGE,
                        "Lets the account sign in no more and ends all its sessions.",
                        List.of("- " + account.get().name() + " may not sign in"));
            case ENABLE ->
                new PlannedStep(
                        target,
                        Expectation.WILL_CHANGE,
                        "Lets the account sign in again; sessions that were ended stay ended.",
                        List.of("+ " + account.get().name() + " may sign in"));
        };
    }

    @Override
    default List<SelfCheck> rehearse(UserControl control) throws InterruptedException {
        return control.rehearse(userId(), act());
    }

    @Override
    default Observation observe(UserControl control, Before before) throws ConnectorException, InterruptedException {
        return find(control)
                .map(account -> new Observation(
                        account.state() == wanted(), "Read back: the account is " + word(account.state()) + "."))
                .orElseGet(() -> new Observation(false, "Read back: the account is not there any more."));
    }

    @Override
    default Optional<UserControl> capability(Connector connector) {
        return connector.users();
    }

    @Override
    default String withoutCapability() {
        return "It cannot enable and disable accounts as it is set up now. Edit the connector and give it the right to"
                + " do so.";
    }

    @Override
    default Before before(String target, UserControl control) throws ConnectorException, InterruptedException {
        return find(control)
                .<Before>map(account -> new Before.Account(account.isEnabled()))
                .orElseGet(Before.Nothing::new);
    }

    @Override
    default List<String> notices(String target, UserControl control) throws ConnectorException, InterruptedException {
        UserTraits traits = control.traits();
        List<String> notices = new ArrayList<>();
        Duration life = traits.accessTokenLife();
        if (act() == UserControl.Act.DISABLE) {
            notices.add(target + ": access tokens already handed out "
                    + (life == null
                            ? "may go on working at services that do not ask the provider; it does not say for how"
                                    + " long."
                            : "go on working for up to " + Spans.text(life)
                                    + " at services that check them without asking the provider."));
        }
        control.signInState(userId())
                .ifPresent(state -> SignInWords.of(state).forEach(words -> notices.add(target + ": " + words)));
        traits.notes().forEach(note -> notices.add(target + ": " + note));
        return notices;
    }

    /** The account as it is now. */
    default Optional<UserAccount> find(UserControl control) throws ConnectorException, InterruptedException {
        return control.find(userId());
    }

    private static String word(State state) {
        return switch (state) {
            case ENABLED -> "enabled";
            case DISABLED -> "disabled";
            case UNKNOWN -> "in a state that the provider does not tell";
        };
    }
}
