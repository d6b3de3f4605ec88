package dev.watchfloor.connectors.okta;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.providers.LoggedSessions;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SessionTraits;
import java.util.List;

/** Whose sessions can be ended. Thread-safe. */
record OktaAccounts(OktaApi api) implements LoggedSessions.Accounts {
    static final SessionTraits TRAITS = new SessionTraits(
            null,
            List.of(
                    "Okta lists no sessions: these are told from its log, for as long as the settings say that a"
                            + " session lasts. The log is some seconds behind.",
                    "Ending all sessions of a user also revokes the OAuth tokens that Okta gave out and forgets"
                            + " remembered devices. Sessions of the applications themselves, and of native ones, go on"
                            + " until they ask Okta again.",
                    "The account stays active: its holder can sign in again."));

    @Override
    public boolean exists(String userId) throws ConnectorException, InterruptedException {
        Answer answer = api.client().ask(OktaApi.USERS, ProductRequest.get("api", "v1", "users", userId));
        if (answer.status() == 404) {
            return false;
        }
        answer.requireSuccess().json();
        return true;
    }

    @Override
    public ProductRequest endAll(String userId) {
        return ProductRequest.delete("api", "v1", "users", userId, "sessions")
                .query("oauthTokens", "true")
                .query("forgetDevices", "true");
    }

    @Override
    public boolean isEnded(Answer answer) {
        return answer.status() == 204;
    }
}
