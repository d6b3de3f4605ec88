package dev.watchfloor.app.operators;

import dev.watchfloor.app.response.approvals.SigningKey;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.app.vault.DataKey;
import dev.watchfloor.app.vault.Installation;
import dev.watchfloor.app.vault.KdfCost;
import dev.watchfloor.app.vault.RecoveryCode;
import dev.watchfloor.app.vault.Vault;
import dev.watchfloor.app.vault.VaultContent;
import dev.watchfloor.app.workstation.WorkstationKeys;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a profile: may do everything but agree to their own plans, which nobody may. Wiped by {@link #close}.
 */
public final class FirstOperator implements AutoCloseable {
    private static final Set<Role> ROLES = EnumSet.of(Role.ANALYST, Role.RESPONDER, Role.APPROVER, Role.ADMINISTRATOR);

    private final Operator operator;
    private final char[] password;
    private final KdfCost cost;
    private final char[] recoveryCode = RecoveryCode.make();
    private final Newcomer newcomer;

    private FirstOperator(Operator operator, char[] password, KdfCost cost, int codes) {
        this.operator = operator;
        this.password = password.clone();
        this.cost = cost;
        newcomer = Newcomer.make(operator, codes);
    }

    /**
     * Checks name and password.
     *
     * @param password the caller wipes it
     * @param codes how many one-time codes they get
     */
    public static FirstOperator of(
            String name, char[] password, PasswordRules rules, KdfCost cost, int codes, Instant now)
            throws UnfitOperatorException {
        String fit = OperatorName.of(name)
                .orElseThrow(() -> new UnfitOperatorException("\"" + name
                        + "\" cannot be an operator's name. Use letters, digits and . _ @ - only, at most 40."));
        rules.check(fit, password);
        return new FirstOperator(new Operator(Vault.newId(), fit, ROLES, now), password, cost, codes);
    }

    public Operator operator() {
        return operator;
    }

    public Enrolment enrolment() {
        return newcomer.enrolment();
    }

    /** Not a copy. */
    public char[] recoveryCode() {
        return recoveryCode;
    }

    /** A vault for this operator at this workstation, and its key. @param database name of the database file */
    public Vault.Opened<DataKey> vault(WorkstationKeys here, String database) {
        Vault.Opened<DataKey> made = Vault.make(recoveryCode, database);
        VaultContent vault =
                Slots.put(made.vault(), operator.id(), operator.name(), password, cost, newcomer.secrets());
        vault = Vault.trust(
                vault,
                new Installation(here.fingerprint(), here.sealing().getPublic().getEncoded()));
        vault = Vault.grant(vault, made.secret());
        return new Vault.Opened<>(vault, made.secret());
    }

    /** Writes down who and where. @param inherited what the profile signed with before it had operators, or null */
    public void enter(OperatorBook book, WorkstationKeys here, @Nullable SigningKey inherited) {
        book.put(inherited == null ? newcomer.known() : newcomer.signingWith(inherited));
        book.put(new Workstation(here.fingerprint(), here.workstation(), operator.name(), operator.added()));
    }

    /** What the session starts with; belongs to who takes it. */
    public OperatorSecrets secrets() {
        return newcomer.secrets();
    }

    @Override
    public void close() {
        Arrays.fill(password, '\0');
        enrolment().close();
    }

    @Override
    public String toString() {
        return "FirstOperator " + operator.name();
    }
}
