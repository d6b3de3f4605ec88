package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.ResponseRequest;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor plan require-enrolment}. */
@Command(
        name = "require-enrolment",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Plan to have accounts enrol a second factor anew.")
final class PlanRequireEnrolmentCommand extends PlanMakingCommand {
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
                        new ResponseRequest.RequireEnrolment(account.provider(), account.id(), account.name(), reason))
                .toList();
    }

    @Override
    protected String title(int requests) {
        return "Require new second factors of " + requests + " accounts";
    }
}
