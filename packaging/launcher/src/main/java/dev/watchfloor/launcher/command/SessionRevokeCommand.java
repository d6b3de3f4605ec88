package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.launcher.CommandFailure;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code watchfloor sessions revoke}: ends one session, or all of a user. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "End one session (--session) or all sessions of a user (--user).")
final class SessionRevokeCommand extends ActCommand implements Callable<Integer> {
    // An option and not a positional parameter: session ids of Keycloak may begin with a dash.
    @Option(names = "--session", paramLabel = "ID", description = "Session to end; write --session=ID.")
    private @Nullable String session;

    @Option(names = "--user", paramLabel = "NAME", description = "Account whose sessions all end, online and offline.")
    private @Nullable String user;

    @Override
    public Integer call() throws Exception {
        if ((session == null) == (user == null)) {
            throw new CommandFailure("Name either --session=ID or --user NAME.");
        }
        try (Console console = profile.open()) {
            Providers.refresh(console);
            List<SessionRecord> open = console.sessions().open();
            if (session != null) {
                SessionRecord found = open.stream()
                        .filter(one -> one.session().ref().id().equals(session))
                        .findFirst()
                        .orElseThrow(() -> new CommandFailure(
                                "There is no open session with this id. See: watchfloor sessions list"));
                return act(
                        console,
                        new ResponseRequest.RevokeSessions(
                                found.provider(),
                                found.session().ref(),
                                found.session().userName(),
                                reason));
            }
            SessionRecord found = open.stream()
                    .filter(one -> one.session().userName().equals(user))
                    .findFirst()
                    .orElseThrow(() ->
                            new CommandFailure("This account has no open session. See: watchfloor sessions list"));
            return act(
                    console,
                    new ResponseRequest.RevokeUserSessions(
                            found.provider(),
                            found.session().userId(),
                            found.session().userName(),
                            reason));
        }
    }
}
