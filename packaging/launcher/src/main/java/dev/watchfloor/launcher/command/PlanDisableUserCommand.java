package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.ResponseRequest;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor plan disable-user}. */
@Command(
        name = "disable-user",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Plan to let accounts sign in no more, and to end their sessions.")
final class PlanDisableUserCommand extends PlanMakingCommand {
    @Mixin
    private AccountOption accounts = new AccountOption();

    @Override
    protected void check() {
        accounts.check();
    }

    @Override
    protected List<ResponseRequest> requests(Console console) throws Exception {
        return accounts.find(console).stream()
                .<ResponseRequest>map(account ->
                        new ResponseRequest.DisableUser(account.provider(), account.id(), account.name(), reason))
                .toList();
    }

    @Override
    protected String title(int requests) {
        return "Disable " + requests + " accounts";
    }
}
