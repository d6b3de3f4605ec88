package dev.watchfloor.views.response;

import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.ResponseRequest.DisableUser;
import dev.watchfloor.app.response.ResponseRequest.EnableUser;
import dev.watchfloor.app.response.ResponseRequest.RevokeUserSessions;
import dev.watchfloor.views.kit.Account;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Facts;
import java.util.List;
import java.util.function.BiFunction;

/** First pages of the sheet for what is done to accounts; each account is an act of its own in one plan. */
final class AccountForms {
    private static final Messages TEXT = Messages.of("response");

    private AccountForms() {}

    static RequestForm revokeAll(List<Account> accounts) {
        return form(
                accounts,
                "revoke-user.title",
                "revoke-users.title",
                TEXT.get("revoke.all"),
                (account, why) ->
                        new RevokeUserSessions(account.provider(), account.userId(), account.userName(), why));
    }

    static RequestForm disable(List<Account> accounts) {
        return form(
                accounts,
                "disable.title",
                "disable-several.title",
                TEXT.get("disable.meaning"),
                (account, why) -> new DisableUser(account.provider(), account.userId(), account.userName(), why));
    }

    static RequestForm enable(List<Account> accounts) {
        return form(
                accounts,
                "enable.title",
                "enable-several.title",
                TEXT.get("enable.meaning"),
                (account, why) -> new EnableUser(account.provider(), account.userId(), account.userName(), why));
    }

    private static RequestForm form(
            List<Account> accounts,
            String one,
            String several,
            String meaning,
            BiFunction<Account, String, ResponseRequest> request) {
        Facts facts = new Facts();
        accounts.forEach(account -> facts.text(account.userName(), account.provider()));
        facts.text(TEXT.get("fact.meaning"), meaning);
        String title = accounts.size() == 1
                ? TEXT.format(one, accounts.getFirst().userName())
                : TEXT.format(several, accounts.size());
        return new ReasonForm(
                title,
                facts,
                "",
                "",
                why -> new Wish.Doing(
                        title,
                        accounts.stream()
                                .map(account -> request.apply(account, why))
                                .toList()));
    }
}
