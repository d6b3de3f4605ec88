package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Plan.Severity;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.UserControl;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses to disable the accounts, to end the sessions and to block the devices with which the console itself works at a
 * provider.
 */
public final class OwnAccount implements GuardRule {
    private static final String RULE = "own-account";

    private final LiveConnectors connectors;

    OwnAccount(LiveConnectors connectors) {
        this.connectors = connectors;
    }

    @Override
    public Optional<Plan.Refusal> check(Asked asked) throws InterruptedException {
        Map<String, Set<String>> own = new HashMap<>();
        try {
            for (Account account : asked.accounts()) {
                if (!own.containsKey(account.provider())) {
                    own.put(account.provider(), own(account.provider()));
                }
                if (own.getOrDefault(account.provider(), Set.of()).contains(account.id())) {
                    return Optional.of(refusal(account));
                }
            }
            return Optional.empty();
        } catch (ConnectorException unanswered) {
            // A session that is ended by mistake is opened again by itself; an account that is disabled is not.
            return asked.request() instanceof ResponseRequest.DisableUser user
                    ? Optional.of(unknown(user, unanswered))
                    : Optional.empty();
        }
    }

    private Set<String> own(String provider) throws ConnectorException, InterruptedException {
        Optional<UserControl> users =
                connectors.find(provider).flatMap(named -> named.connector().users());
        return users.isPresent() ? users.get().ownAccounts() : Set.of();
    }

    private static Plan.Refusal refusal(Account account) {
        return new Plan.Refusal(
                RULE,
                account.name() + " is the account with which this console works at " + account.provider()
                        + ". It would see and end nothing there any more. If its secret leaked, make a new one at the"
                        + " provider and enter it in the connector's settings.");
    }

    private static Plan.Refusal unknown(ResponseRequest.DisableUser user, ConnectorException unanswered) {
        return new Plan.Refusal(
                RULE,
                "Whether " + user.userName() + " is the account with which this console works at " + user.provider()
                        + " cannot be told: " + Sentences.ended(unanswered.sentence())
                        + " A second person has to agree, or try again when it can be told.",
                Severity.NEEDS_APPROVAL);
    }
}
