package dev.watchfloor.connectors.spi;

/**
 * An account as its provider knows it.
 *
 * @param id the provider's id of it
 * @param name the account's name
 * @param state whether its holder can sign in
 * @param rank what it may do at the provider itself
 */
public record UserAccount(String id, String name, State state, Rank rank) {

    /** Whether the account's holder can sign in. A lock after wrong passwords, which passes, is not meant. */
    public enum State {
        ENABLED,
        DISABLED,
        /** The provider does not tell. */
        UNKNOWN
    }

    /** What the account may do at the provider itself, not at the applications behind it. */
    public enum Rank {
        ORDINARY,
        /** May enable and disable accounts, as another enabled account of a person may too. */
        ADMINISTRATOR,
        /** Enabled, and no other enabled account of a person may do so: disabling it locks everybody out. */
        LAST_ADMINISTRATOR,
        /** Cannot be told, for want of a permission; must be treated as if it were the last. */
        UNKNOWN
    }

    public boolean isEnabled() {
        return state == State.ENABLED;
    }

    /** Whether the account may administer the provider, or may for all we know. */
    public boolean mayAdminister() {
        return rank != Rank.ORDINARY;
    }
}
