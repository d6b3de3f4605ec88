package dev.watchfloor.app.operators;

import dev.watchfloor.app.roles.Role;
import dev.watchfloor.app.vault.DataKey;
import dev.watchfloor.app.vault.Installation;
import dev.watchfloor.app.vault.KdfCost;
import dev.watchfloor.app.vault.RecoveryCode;
import dev.watchfloor.app.vault.Vault;
import dev.watchfloor.app.vault.VaultContent;
import dev.watchfloor.app.workstation.WorkstationKeys;
import java.time.Clock;
import java.util.Arrays;

/**
 * What somebody has who came in with the printed code.
 *
 * @param known for the book
 * @param enrolment their new second factors
 * @param code the new printed code; the old one was used up
 * @param vault as it has to be written
 */
public record Recovered(KnownOperator known, Enrolment enrolment, char[] code, VaultContent vault)
        implements AutoCloseable {

    /** The administrator of this name. */
    public static Operator administrator(OperatorBook book, String name) throws UnfitOperatorException {
        return book.operators().stream()
                .map(KnownOperator::operator)
                .filter(operator -> OperatorName.same(operator.name(), name) && operator.is(Role.ADMINISTRATOR))
                .findFirst()
                .orElseThrow(() -> new UnfitOperatorException("There is no administrator " + name
                        + " in this profile. The code is not used up; nothing was changed."));
    }

    /** Trusts this workstation, gives the operator new keys and factors, and the profile a new printed code. */
    public static Recovered make(
            VaultContent vault, DataKey key, Operator operator, char[] password, KdfCost cost, WorkstationKeys here) {
        Newcomer newcomer = Newcomer.make(operator, Enrolment.CODES);
        char[] code = RecoveryCode.make();
        VaultContent next = Vault.newRecovery(vault, key, code);
        try (OperatorSecrets secrets = newcomer.secrets()) {
            next = Slots.put(next, operator.id(), operator.name(), password, cost, secrets);
        }
        next = Vault.trust(
                next,
                new Installation(here.fingerprint(), here.sealing().getPublic().getEncoded()));
        return new Recovered(newcomer.known(), newcomer.enrolment(), code, Vault.grant(next, key));
    }

    /** Writes down what the vault on disk has by now. */
    public void enter(OperatorBook book, WorkstationKeys here, Clock clock) {
        book.put(known);
        book.put(new Workstation(
                here.fingerprint(), here.workstation(), known.operator().name(), clock.instant()));
    }

    @Override
    public void close() {
        enrolment.close();
        Arrays.fill(code, '\0');
    }

    @Override
    public String toString() {
        return "Recovered";
    }
}
