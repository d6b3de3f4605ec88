package dev.watchfloor.app.vault;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a vault file says. Nothing in it is secret to who has no password, and nothing in it is believed before the
 * database, which is opened with it, agrees. Immutable.
 *
 * @param profile random id of the profile
 * @param revision grows with each change
 * @param database name of the database file without its ending; changes with the data key
 * @param slots one for each operator
 * @param grants one for each operator at each workstation
 * @param recovery the printed code's
 */
public record VaultContent(
        String profile, long revision, String database, List<Slot> slots, List<Grant> grants, Recovery recovery) {
    public VaultContent {
        slots = List.copyOf(slots);
        grants = List.copyOf(grants);
    }

    /** The slot of a name, in any case. */
    public Optional<Slot> slot(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return slots.stream()
                .filter(slot -> slot.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    /** Whether anybody may open the profile at this workstation. */
    public boolean knows(String workstation) {
        return grants.stream().anyMatch(grant -> grant.workstation().equals(workstation));
    }

    Optional<Grant> grant(String operator, String workstation) {
        return grants.stream()
                .filter(grant ->
                        grant.operator().equals(operator) && grant.workstation().equals(workstation))
                .findFirst();
    }

    VaultContent with(List<Slot> newSlots, List<Grant> newGrants) {
        return new VaultContent(profile, revision + 1, database, newSlots, newGrants, recovery);
    }

    VaultContent with(Recovery newRecovery) {
        return new VaultContent(profile, revision + 1, database, slots, grants, newRecovery);
    }
}
