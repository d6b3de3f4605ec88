package dev.watchfloor.views.response;

import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.views.kit.Account;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.Subject;
import dev.watchfloor.views.parts.Verb;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/** The acts that fit a subject, as things stand. Stateless but for what it is given. */
final class SubjectVerbs {
    private static final Messages TEXT = Messages.of("response");

    private final Responder responder;

    SubjectVerbs(Responder responder) {
        this.responder = responder;
    }

    List<Verb> of(Subject subject, Standing standing) {
        List<Verb> verbs = new ArrayList<>();
        sessions(standing, verbs);
        accounts(standing, verbs);
        networks(subject, standing, verbs);
        if (!subject.networks().isEmpty() || !standing.accounts().isEmpty()) {
            verbs.add(new Verb(
                    'p',
                    Feather.BOOK_OPEN,
                    TEXT.get("verb.playbook"),
                    () -> responder.playbook(
                            subject.networks().stream().findFirst().orElse(null),
                            standing.accounts().stream()
                                    .map(Account::userName)
                                    .findFirst()
                                    .orElse(null))));
        }
        return verbs;
    }

    private void sessions(Standing standing, List<Verb> verbs) {
        List<SessionRecord> open = standing.open();
        if (!open.isEmpty()) {
            String words = open.size() == 1
                    ? TEXT.format("verb.revoke", open.getFirst().session().userName())
                    : TEXT.format("verb.revoke-several", open.size());
            verbs.add(new Verb('r', Feather.LOG_OUT, words, () -> responder.revokeSessions(open)));
        }
    }

    private void accounts(Standing standing, List<Verb> verbs) {
        List<Account> accounts = standing.accounts();
        if (accounts.isEmpty()) {
            return;
        }
        verbs.add(new Verb(
                'a',
                Feather.USERS,
                TEXT.format("verb.revoke-all", names(accounts)),
                () -> responder.revokeAccounts(accounts)));
        List<Account> closable = accounts.stream()
                .filter(account -> standing.disabling().contains(account.provider()))
                .toList();
        verbs.add(
                closable.isEmpty()
                        ? new Verb(
                                'd',
                                Feather.USER_X,
                                TEXT.format("verb.disable", names(accounts)),
                                TEXT.get("verb.disable.none"),
                                () -> {})
                        : new Verb(
                                'd',
                                Feather.USER_X,
                                TEXT.format("verb.disable", names(closable)),
                                () -> responder.disable(closable)));
        if (!closable.isEmpty()) {
            // Whether the provider can ask for one stands in the plan.
            verbs.add(new Verb(
                    'f',
                    Feather.SMARTPHONE,
                    TEXT.format("verb.enrolment", names(closable)),
                    () -> responder.requireEnrolment(closable)));
        }
    }

    private void networks(Subject subject, Standing standing, List<Verb> verbs) {
        List<IPAddress> open = subject.networks().stream()
                .filter(network -> standing.refusing().stream()
                        .noneMatch(row -> row.network().contains(network)))
                .toList();
        String obstacle = standing.gateways() ? "" : TEXT.get("verb.block.none");
        if (open.size() == 1) {
            IPAddress only = open.getFirst();
            verbs.add(new Verb('b', Feather.SLASH, block(only), obstacle, () -> responder.block(only)));
            BlockDraft.around(only)
                    .ifPresent(wider -> verbs.add(
                            new Verb('n', Feather.SLASH, block(wider), obstacle, () -> responder.block(wider))));
        } else if (open.size() > 1) {
            verbs.add(new Verb(
                    'b',
                    Feather.SLASH,
                    TEXT.format("verb.block-several", open.size()),
                    obstacle,
                    () -> responder.blockAll(open)));
        }
        List<IPAddress> refusing =
                standing.refusing().stream().map(DenylistRow::network).toList();
        if (!refusing.isEmpty()) {
            String words = refusing.size() == 1
                    ? TEXT.format("verb.lift", Addresses.canonical(refusing.getFirst()))
                    : TEXT.format("verb.lift-several", refusing.size());
            verbs.add(new Verb('l', Feather.UNLOCK, words, () -> responder.liftAll(refusing)));
        }
    }

    private static String block(IPAddress network) {
        return TEXT.format("verb.block", Addresses.canonical(network));
    }

    private static String names(List<Account> accounts) {
        List<String> names = accounts.stream().map(Account::userName).distinct().toList();
        if (names.size() > 1) {
            return TEXT.format("verb.accounts", accounts.size());
        }
        return accounts.size() == 1
                ? names.getFirst()
                : TEXT.format("verb.accounts-of", names.getFirst(), accounts.size());
    }
}
