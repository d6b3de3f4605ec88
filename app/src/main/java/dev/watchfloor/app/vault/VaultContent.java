package dev.watchfloor.app.vault;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a vault file says. Nothing in it is secret to who has no password. Whose keys the data key may be sealed to is
 * proven with the data key, so that who can write the file cannot put another key there. Immutable.
 *
 * @param profile random id of the profile
 * @param revision grows with each change
 * @param database name of the database file without its ending; changes with the data key
 * @param slots one for each operator
 * @param installations the workstations that are trusted
 * @param grants one for each operator at each workstation
 * @param recovery the printed code's
 * @param proof of all public keys, see {@link Vault#isProven}
 */
public record VaultContent(
        String profile,
        long revision,
        String database,
        List<Slot> slots,
        List<Installation> installations,
        List<Grant> grants,
        Recovery recovery,
        byte[] proof) {
    public VaultContent {
        slots = List.copyOf(slots);
        installations = List.copyOf(installations);
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

    VaultContent withSlots(List<Slot> others) {
        return new VaultContent(profile, revision + 1, database, others, installations, grants, recovery, proof);
    }

    VaultContent withInstallations(List<Installation> others) {
        return new VaultContent(profile, revision + 1, database, slots, others, grants, recovery, proof);
    }

    VaultContent withGrants(List<Grant> others) {
        return new VaultContent(profile, revision + 1, database, slots, installations, others, recovery, proof);
    }

    VaultContent with(String otherDatabase, Recovery other) {
        return new VaultContent(profile, revision + 1, otherDatabase, slots, installations, grants, other, proof);
    }

    VaultContent proven(byte[] newProof) {
        return new VaultContent(profile, revision, database, slots, installations, grants, recovery, newProof);
    }
}
