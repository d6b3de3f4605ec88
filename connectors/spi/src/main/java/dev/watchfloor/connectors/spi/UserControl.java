package dev.watchfloor.connectors.spi;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The accounts of an identity provider. Only the console's response package calls {@link #disable} and {@link #enable},
 * after its guard has asked {@link #find}, {@link #administrators} and {@link #ownAccounts}.
 */
public interface UserControl {

    /** The two acts, for {@link #rehearse}. */
    enum Act {
        DISABLE,
        ENABLE
    }

    /** What disabling does and does not reach at this provider. Reads only. */
    UserTraits traits() throws ConnectorException, InterruptedException;

    /** The account as it is now; empty when the provider has none of this id. Reads only. */
    Optional<UserAccount> find(String userId) throws ConnectorException, InterruptedException;

    /**
     * What the account can be proven with, and how that went of late; empty when the provider has no such account, or does
     * not tell. Reads only, and no secret.
     */
    default Optional<SignInState> signInState(String userId) throws ConnectorException, InterruptedException {
        return Optional.empty();
    }

    /** Makes holders enrol second factors anew; empty when the provider cannot. */
    default Optional<EnrolmentControl> enrolment() {
        return Optional.empty();
    }

    /**
     * Accounts that may enable and disable accounts at the provider, by whatever way they came to it: enabled and
     * disabled ones, by name. With exactly one enabled among them, its rank is
     * {@link UserAccount.Rank#LAST_ADMINISTRATOR}. Service accounts are left out: nobody signs in with them to mend
     * things. Reads only.
     *
     * @throws ConnectorException FORBIDDEN when they cannot be told for want of a permission; never a part of them
     */
    List<UserAccount> administrators() throws ConnectorException, InterruptedException;

    /** Ids of the accounts that the connector's own credentials act as; disabling one blinds the console. Reads only. */
    Set<String> ownAccounts() throws ConnectorException, InterruptedException;

    /**
     * Takes the account's right to sign in away and ends all its sessions, online and offline, so that none comes alive
     * again when it is enabled. Idempotent: {@link ActionOutcome.AlreadyDone} when it was disabled and had no session. An
     * account that the provider does not know is {@link ActionOutcome.Rejected}. When only the first half is known to be
     * done, the outcome is {@link ActionOutcome.Unknown} and repeating the act finishes it.
     *
     * <p>Read the effect back with {@link #find} and {@link SessionControl#list()}.
     *
     * @throws ConnectorException when nothing was changed
     */
    ActionOutcome disable(String userId, ActionKey key) throws ConnectorException, InterruptedException;

    /**
     * Lets the account sign in again; ended sessions stay ended. Idempotent.
     *
     * @throws ConnectorException when nothing was changed
     */
    ActionOutcome enable(String userId, ActionKey key) throws ConnectorException, InterruptedException;

    /**
     * Everything of the act but the write: the permission, the account and its state. Ordered as an operator would fix
     * things; what cannot be asked is a failed check. Never changes the product.
     */
    List<SelfCheck> rehearse(String userId, Act act) throws InterruptedException;
}
