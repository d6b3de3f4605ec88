package dev.watchfloor.launcher.command;

import dev.watchfloor.app.sessions.SessionRecord;

/**
 * An account as the console has met it.
 *
 * @param provider connector of its identity provider
 * @param id the provider's id of it
 * @param name for people to read
 */
record Account(String provider, String id, String name) {
    static Account of(SessionRecord session) {
        return new Account(
                session.provider(),
                session.session().userId(),
                session.session().userName());
    }
}
