package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Plan.Severity;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.UserAccount;
import dev.watchfloor.connectors.spi.UserAccount.State;
import dev.watchfloor.connectors.spi.UserControl;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses to disable the last enabled administrator of an identity provider, also when the others fall in the same plan:
 * nobody could enable anybody again.
 */
public final class LastAdministrator implements GuardRule {
    private static final String RULE = "last-administrator";

    private final LiveConnectors connectors;

    LastAdministrator(LiveConnectors connectors) {
        this.connectors = connectors;
    }

    @Override
    public Optional<Plan.Refusal> check(Asked asked) throws InterruptedException {
        if (!(asked.request() instanceof ResponseRequest.DisableUser user)) {
            return Optional.empty();
        }
        Optional<UserControl> users = connectors
                .find(user.provider())
                .flatMap(named -> named.connector().users());
        if (users.isEmpty()) {
            return Optional.empty();
        }
        try {
            return check(user, users.get().administrators(), falling(user.provider(), asked.together()));
        } catch (ConnectorException unanswered) {
            return Optional.of(unknown(user, unanswered));
        }
    }

    private static Optional<Plan.Refusal> check(
            ResponseRequest.DisableUser user, List<UserAccount> administrators, Set<String> falling) {
        boolean isOne = administrators.stream()
                .anyMatch(account -> account.id().equals(user.userId()) && account.state() != State.DISABLED);
        boolean isAnybodyLeft = administrators.stream()
                .anyMatch(account ->
                        account.isEnabled() && !account.id().equals(user.userId()) && !falling.contains(account.id()));
        return isOne && !isAnybodyLeft
                ? Optional.of(new Plan.Refusal(
                        RULE,
                        user.userName() + " is the last administrator of " + user.provider()
                                + " who can sign in" + (falling.size() > 1 ? " when this plan is done" : "")
                                + ". Nobody could enable anybody there again. End its sessions and change its password, or"
                                + " make another administrator first."))
                : Optional.empty();
    }

    private static Set<String> falling(String provider, List<ResponseRequest> together) {
        return together.stream()
                .filter(ResponseRequest.DisableUser.class::isInstance)
                .map(ResponseRequest.DisableUser.class::cast)
                .filter(user -> user.provider().equals(provider))
                .map(ResponseRequest.DisableUser::userId)
                .collect(Collectors.toSet());
    }

    private static Plan.Refusal unknown(ResponseRequest.DisableUser user, ConnectorException unanswered) {
        return new Plan.Refusal(
                RULE,
                "Whether " + user.userName() + " is the last administrator of " + user.provider()
                        + " cannot be told: " + Sentences.ended(unanswered.sentence())
                        + " A second person has to agree, or try again when it can be told.",
                Severity.NEEDS_APPROVAL);
    }
}
