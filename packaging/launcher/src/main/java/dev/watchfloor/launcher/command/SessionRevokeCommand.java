package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.ResponseRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor sessions revoke}: ends sessions. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "End sessions by id (--session), all of a user (--user), or all that match (--query).")
final class SessionRevokeCommand extends ActCommand implements Callable<Integer> {
    @Mixin
    private SessionChoice choice = new SessionChoice();

    @Override
    public Integer call() throws Exception {
        choice.check();
        try (Console console = profile.open()) {
            requireApply(console);
            Providers.refresh(console);
            List<ResponseRequest> requests = choice.of(console.sessions().open(), reason, output);
            return act(console, SessionChoice.title(requests.size()), requests);
        }
    }
}
