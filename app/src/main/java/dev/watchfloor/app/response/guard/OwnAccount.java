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

/** Refuses to disable the accounts, and to end the sessions, with which the console itself works at a provider. */
public final class OwnAccount implements GuardRule {
    private static final String RULE = "own-account";

    private final LiveConnectors connectors;

    OwnAccount(LiveConnectors connectors) {
        this.connectors = connectors;
    }

    @Override
    public Optional<Plan.Refusal> check(Asked asked) throws InterruptedException {
        Map<String, Set<String>> own = new HashMap<>();
        for (Account account : asked.accounts()) {
            try {
                if (!own.containsKey(account.provider())) {
                    own.put(account.provider(), own(account.provider()));
                }
            } catch (ConnectorException unanswered) {
                // A session that is ended by mistake is opened again by itself; an account that is disabled is not.
                return asked.request() instanceof ResponseRequest.DisableUser
                        ? Optional.of(unknown(account, unanswered))
                        : Optional.empty();
            }
            if (own.getOrDefault(account.provider(), Set.of()).contains(account.id())) {
                return Optional.of(refusal(account));
            }
        }
        return Optional.empty();
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

    private static Plan.Refusal unknown(Account account, ConnectorException unanswered) {
        return new Plan.Refusal(
                RULE,
                "Whether " + account.name() + " is the account with which this console works at " + account.provider()
                        + " cannot be told: " + Sentences.ended(unanswered.sentence())
                        + " A second person has to agree, or try again when it can be told.",
                Severity.NEEDS_APPROVAL);
    }
}
