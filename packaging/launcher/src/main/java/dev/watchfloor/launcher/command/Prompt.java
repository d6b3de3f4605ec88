package dev.watchfloor.launcher.command;

import dev.watchfloor.launcher.CommandFailure;

/** Asks for what was not given, where a terminal is. Stateless. */
final class Prompt {
    private Prompt() {}

    /** @param option that would have spared the question */
    static String line(String what, String option) throws CommandFailure {
        String answer = terminal(option + " is missing.").readLine("%s: ", what);
        return answer == null ? "" : answer;
    }

    /** Without showing what is typed; the caller wipes it. @param missing sentence for where there is no terminal */
    static char[] hidden(String what, String missing) throws CommandFailure {
        char[] answer = terminal(missing).readPassword("%s: ", what);
        return answer == null ? new char[0] : answer;
    }

    /** @param missing sentence for where nobody can be asked */
    static void require(String missing) throws CommandFailure {
        terminal(missing);
    }

    private static java.io.Console terminal(String missing) throws CommandFailure {
        java.io.Console terminal = System.console();
        if (terminal == null || !terminal.isTerminal()) {
            throw new CommandFailure("There is no terminal to ask at: " + missing);
        }
        return terminal;
    }
}
