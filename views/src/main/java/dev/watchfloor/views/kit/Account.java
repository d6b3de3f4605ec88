package dev.watchfloor.views.kit;

import dev.watchfloor.app.sessions.SessionRecord;

/**
 * An account at a provider.
 *
 * @param provider connector name
 * @param userId the provider's id of it
 * @param userName its name, for people
 */
public record Account(String provider, String userId, String userName) {
    /** Whose session it is. */
    public static Account of(SessionRecord row) {
        return new Account(row.provider(), row.session().userId(), row.session().userName());
    }
}
