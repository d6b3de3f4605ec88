package dev.watchfloor.views.response;

import dev.watchfloor.app.response.ResponseRequest.DisableUser;
import dev.watchfloor.app.response.ResponseRequest.EnableUser;
import dev.watchfloor.app.response.ResponseRequest.RequireEnrolment;
import dev.watchfloor.app.response.ResponseRequest.RevokeUserSessions;
import dev.watchfloor.views.kit.Account;
import dev.watchfloor.views.kit.Messages;
import java.util.List;

/** First pages of the sheet for what is done to accounts. */
final class AccountForms {
    private static final Messages TEXT = Messages.of("response");

    private static final EachForm<Account> EACH = new EachForm<>(Account::userName, Account::provider);

    private AccountForms() {}

    static RequestForm revokeAll(List<Account> accounts) {
        return EACH.of(
                accounts,
                "revoke-user.title",
                "revoke-users.title",
                TEXT.get("revoke.all"),
                (account, why) ->
                        new RevokeUserSessions(account.provider(), account.userId(), account.userName(), why));
    }

    static RequestForm disable(List<Account> accounts) {
        return EACH.of(
                accounts,
                "disable.title",
                "disable-several.title",
                TEXT.get("disable.meaning"),
                (account, why) -> new DisableUser(account.provider(), account.userId(), account.userName(), why));
    }

    static RequestForm enrolment(List<Account> accounts) {
        return EACH.of(
                accounts,
                "enrolment.title",
                "enrolment-several.title",
                TEXT.get("enrolment.meaning"),
                (account, why) -> new RequireEnrolment(account.provider(), account.userId(), account.userName(), why));
    }

    static RequestForm enable(List<Account> accounts) {
        return EACH.of(
                accounts,
                "enable.title",
                "enable-several.title",
                TEXT.get("enable.meaning"),
                (account, why) -> new EnableUser(account.provider(), account.userId(), account.userName(), why));
    }
}
