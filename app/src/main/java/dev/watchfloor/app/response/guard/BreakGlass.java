package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.response.GuardedEntry;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Plan.Severity;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.util.List;
import java.util.Optional;

/** Refuses to take the accounts away that are kept for the day when nothing else works, and the devices of these. */
public final class BreakGlass implements GuardRule {
    private static final String RULE = "break-glass";

    private final GuardSettings settings;

    BreakGlass(GuardSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<Plan.Refusal> check(Asked asked) throws InterruptedException {
        List<GuardedEntry> listed = settings.entries().stream()
                .filter(entry -> entry.kind() == GuardedEntry.Kind.BREAK_GLASS)
                .toList();
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return check(asked, listed);
        } catch (ConnectorException unanswered) {
            return asked.request() instanceof ResponseRequest.BlockDevice block
                    ? Optional.of(unknown(block.deviceName(), unanswered))
                    : Optional.empty();
        }
    }

    private static Optional<Plan.Refusal> check(Asked asked, List<GuardedEntry> listed)
            throws ConnectorException, InterruptedException {
        for (Account account : asked.accounts()) {
            for (GuardedEntry entry : listed) {
                if (entry.isAccount(account.provider(), account.id(), account.name())) {
                    return Optional.of(refusal(asked.request(), account, entry));
                }
            }
        }
        return Optional.empty();
    }

    private static Plan.Refusal refusal(ResponseRequest request, Account account, GuardedEntry entry) {
        String who = (account.name().isEmpty() ? account.id() : account.name()) + " at " + account.provider();
        String why = " is a break-glass account (" + entry.name() + "): it is what is left when nothing else works."
                + " Listed by " + entry.owner() + ": " + Sentences.ended(entry.reason()) + " Leave it out; if it was ";
        return new Plan.Refusal(
                RULE,
                request instanceof ResponseRequest.BlockDevice block
                        ? block.deviceName() + " is a device of " + who + ", which" + why
                                + "lost, change the account's password at the provider."
                        : who + why + "taken over, change its password at the provider.");
    }

    private static Plan.Refusal unknown(String device, ConnectorException unanswered) {
        return new Plan.Refusal(
                RULE,
                "Whether " + device + " is a device of a break-glass account cannot be told: "
                        + Sentences.ended(unanswered.sentence())
                        + " A second person has to agree, or try again when it can be told.",
                Severity.NEEDS_APPROVAL);
    }
}
