package dev.watchfloor.connectors.okta;

import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.providers.LoggedSessions;
import dev.watchfloor.connectors.spi.SessionTraits;
import java.util.List;

/** Whose sessions can be ended. Stateless. */
final class OktaAccounts {
    static final SessionTraits TRAITS = new SessionTraits(
            null,
            List.of(
                    "Okta lists no sessions: these are told from its log, for as long as the settings say that a"
                            + " session lasts. The log is some seconds behind.",
                    "Ending all sessions of a user also revokes the OAuth tokens that Okta gave out and forgets"
                            + " remembered devices. Sessions of the applications themselves, and of native ones, go on"
                            + " until they ask Okta again.",
                    "The account stays active: its holder can sign in again."));

    private OktaAccounts() {}

    static LoggedSessions.Accounts of(OktaApi api) {
        return new LoggedSessions.Accounts(
                api.client(),
                OktaApi.USERS,
                id -> ProductRequest.get("api", "v1", "users", id),
                id -> ProductRequest.delete("api", "v1", "users", id, "sessions")
                        .query("oauthTokens", "true")
                        .query("forgetDevices", "true"),
                answer -> answer.status() == 204);
    }
}
