package dev.watchfloor.connectors.spi;

import java.util.List;
import java.util.Optional;

/**
 * Makes holders of accounts enrol a second factor anew. Only the console's response package calls {@link #demand}.
 */
public interface EnrolmentControl {

    /**
     * How an account stands.
     *
     * @param wanted what {@link #demand} asks for, in the provider's words, such as {@code CONFIGURE_TOTP}; at least one
     * @param missing those of them that are not asked for yet
     */
    record Standing(List<String> wanted, List<String> missing) {
        public Standing {
            wanted = List.copyOf(wanted);
            missing = List.copyOf(missing);
        }
    }

    /** What an operator must know first, in sentences. */
    List<String> notes();

    /** How the account stands now; empty when the provider has none of this id. Reads only. */
    Optional<Standing> look(String userId) throws ConnectorException, InterruptedException;

    /**
     * Asks the account's holder, at the next sign-in, to enrol a factor of each kind that the account has, or an
     * authenticator app where it has none. Factors that are there stay, so that a password alone opens nothing meanwhile.
     * Idempotent; an unknown account is {@link ActionOutcome.Rejected}. Read the effect back with {@link #look}.
     *
     * @throws ConnectorException when nothing was changed
     */
    ActionOutcome demand(String userId, ActionKey key) throws ConnectorException, InterruptedException;

    /**
     * Everything of {@link #demand} but the write. Ordered as an operator would fix things; what cannot be asked is a failed
     * check. Never changes the product.
     */
    List<SelfCheck> rehearse(String userId) throws InterruptedException;
}
