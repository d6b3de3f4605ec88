package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.ResponseRequest;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor plan revoke}. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Plan to end sessions: by id (--session), all of a user (--user), or all that match (--query).",
        description = {
            "",
            "Example: watchfloor plan revoke --query 'source.ip:203.0.113.0/24' --reason \"credential stuffing\" --out plan.json"
        })
final class PlanRevokeCommand extends PlanMakingCommand {
    @Mixin
    private SessionChoice choice = new SessionChoice();

    @Override
    protected void check() {
        choice.check();
    }

    @Override
    protected List<ResponseRequest> requests(Console console) throws Exception {
        Providers.refresh(console);
        return choice.of(console.sessions().open(), reason, output);
    }

    @Override
    protected String title(int requests) {
        return SessionChoice.title(requests);
    }
}
