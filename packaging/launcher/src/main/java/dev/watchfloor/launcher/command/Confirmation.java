package dev.watchfloor.launcher.command;

import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;
import picocli.CommandLine.Option;

/** Whether something is only shown, asked about, or done at once. */
final class Confirmation {
    @Option(
            names = "--yes",
            description = "Do it without asking. Without a terminal nothing is done unless this is given.")
    private boolean confirmed;

    @Option(names = "--dry-run", description = "Show what would be done and change nothing.")
    private boolean dryRun;

    boolean isDryRun() {
        return dryRun;
    }

    /**
     * Asks, unless told not to.
     *
     * @param headline what would be done
     * @throws CommandFailure when nobody agreed
     */
    void require(String headline, Output output) throws CommandFailure {
        if (!confirmed && !askedAndAgreed(headline, output)) {
            throw new CommandFailure("Not confirmed; nothing was done. Add --yes to act without being asked.");
        }
    }

    /**
     * Whether to do it: false of a dry run, once it said what would be done.
     *
     * @throws CommandFailure when nobody agreed
     */
    boolean isAgreed(String headline, Output output) throws CommandFailure {
        if (dryRun) {
            output.answer("would do", headline, "Nothing was changed.");
            return false;
        }
        require(headline, output);
        return true;
    }

    private static boolean askedAndAgreed(String headline, Output output) {
        java.io.Console terminal = System.console();
        if (terminal == null || !terminal.isTerminal() || output.isJson()) {
            return false;
        }
        return "yes".equals(terminal.readLine("%s? Type yes: ", Terminal.printable(headline)));
    }
}
