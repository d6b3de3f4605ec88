package dev.watchfloor.launcher.command;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.QueryText;
import dev.watchfloor.app.query.Reading;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.ResponseRequest.SessionPick;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.app.sessions.SessionMatching;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.launcher.CommandFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which open sessions are meant: by id, by account, or by a query. */
final class SessionChoice {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    // An option and not a positional parameter: session ids of Keycloak may begin with a dash.
    @Option(names = "--session", paramLabel = "ID", description = "A session; write --session=ID. May be repeated.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "All sessions of this account, online and offline, at every provider. May be repeated.")
    private List<String> users = new ArrayList<>();

    @Option(
            names = "--query",
            paramLabel = "KQL",
            description =
                    "All sessions that match, such as 'source.ip:203.0.113.0/24 and not user.name:svc-*'. Asked can be"
                            + " user.name, user.id, source.ip, session, device, connector, and words.")
    private @Nullable String query;

    /** @throws ParameterException when it is not exactly one kind, or the query is none for sessions */
    void check() {
        int kinds = (ids.isEmpty() ? 0 : 1) + (users.isEmpty() ? 0 : 1) + (query == null ? 0 : 1);
        if (kinds != 1) {
            throw wrong("Say which sessions: --session=ID, --user NAME, or --query KQL.");
        }
        if (query != null) {
            Set<Field> unknown = SessionMatching.unanswered(read(query));
            if (!unknown.isEmpty()) {
                throw wrong("A session has no "
                        + unknown.stream().map(Field::ecsName).collect(Collectors.joining(" and no "))
                        + ". Ask for user.name, user.id, source.ip, session, device or connector.");
            }
        }
    }

    /**
     * Requests that end the chosen ones.
     *
     * @param open all that are open
     * @throws CommandFailure when one that was named, or all, are not there
     */
    List<ResponseRequest> of(List<SessionRecord> open, String reason, Output output) throws CommandFailure {
        if (!ids.isEmpty()) {
            requireAll(ids, open, SessionChoice::is, "There is no open session");
            return revocations(
                    open.stream()
                            .filter(session -> ids.stream().anyMatch(id -> is(id).test(session)))
                            .toList(),
                    reason);
        }
        if (!users.isEmpty()) {
            requireAll(users, open, SessionChoice::isOf, "There is no open session of");
            return open.stream()
                    .filter(session ->
                            users.stream().anyMatch(user -> isOf(user).test(session)))
                    .<ResponseRequest>map(session -> new ResponseRequest.RevokeUserSessions(
                            session.provider(),
                            session.session().userId(),
                            session.session().userName(),
                            reason))
                    .distinct()
                    .toList();
        }
        Query wanted = read(query == null ? "" : query);
        List<SessionRecord> matching = open.stream()
                .filter(session -> SessionMatching.matches(wanted, session))
                .toList();
        output.error(Spans.count(matching.size(), "open session") + " of "
                + Spans.count(matching.stream().map(Account::of).distinct().count(), "account") + " at "
                + Spans.count(
                        matching.stream()
                                .map(SessionRecord::provider)
                                .distinct()
                                .count(),
                        "provider")
                + (matching.size() == 1 ? " matches." : " match."));
        if (matching.isEmpty()) {
            throw new CommandFailure("No open session matches. See: watchfloor sessions list");
        }
        return revocations(matching, reason);
    }

    /** Names the whole where there are several requests. */
    static String title(int requests) {
        return "Revoke sessions of " + requests + " accounts or providers";
    }

    private Query read(String text) {
        if (text.isBlank()) {
            // Most likely an empty variable of a script; it would end every session there is.
            throw wrong("The query is empty. To mean all sessions, write --query 'user.name:*'.");
        }
        return switch (QueryText.read(text)) {
            case Reading.Understood(Query understood) -> understood;
            case Reading.Misunderstood misread ->
                throw wrong(String.join(System.lineSeparator(), Misunderstanding.lines(text, misread)));
        };
    }

    private static List<ResponseRequest> revocations(List<SessionRecord> sessions, String reason) {
        return sessions.stream()
                .collect(Collectors.groupingBy(
                        SessionRecord::provider,
                        TreeMap::new,
                        Collectors.mapping(
                                session -> new SessionPick(
                                        session.session().ref(),
                                        session.session().userName()),
                                Collectors.toList())))
                .entrySet()
                .stream()
                .<ResponseRequest>map(
                        same -> new ResponseRequest.RevokeSessions(same.getKey(), same.getValue(), reason))
                .toList();
    }

    private static void requireAll(
            List<String> texts,
            List<SessionRecord> open,
            Function<String, Predicate<SessionRecord>> choosing,
            String sentence)
            throws CommandFailure {
        for (String text : texts) {
            if (open.stream().noneMatch(choosing.apply(text))) {
                throw new CommandFailure(sentence + " \"" + text + "\". See: watchfloor sessions list");
            }
        }
    }

    private static Predicate<SessionRecord> is(String id) {
        return session -> session.session().ref().id().equals(id);
    }

    private static Predicate<SessionRecord> isOf(String user) {
        return session -> session.session().userName().equalsIgnoreCase(user.strip());
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
