package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.response.GuardedEntry;
import dev.watchfloor.app.response.Plan;
import java.util.List;
import java.util.Optional;

/** Refuses to take the accounts away that are kept for the day when nothing else works. */
public final class BreakGlass implements GuardRule {
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
        for (Account account : asked.accounts()) {
            for (GuardedEntry entry : listed) {
                if (entry.isAccount(account.provider(), account.id(), account.name())) {
                    return Optional.of(refusal(account, entry));
                }
            }
        }
        return Optional.empty();
    }

    private static Plan.Refusal refusal(Account account, GuardedEntry entry) {
        return new Plan.Refusal(
                "break-glass",
                account.name() + " at " + account.provider() + " is a break-glass account (" + entry.name()
                        + "): it is what is left when nothing else works. Listed by " + entry.owner() + ": "
                        + Sentences.ended(entry.reason())
                        + " Leave it out; if it was taken over, change its password at"
                        + " the provider.");
    }
}
