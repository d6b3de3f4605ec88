package dev.watchfloor.launcher;

import dev.watchfloor.launcher.command.RootCommand;
import java.io.FileDescriptor;
import java.io.PrintWriter;
import picocli.CommandLine;

/** The program. Ends with 0 when done, 1 when something failed, 2 when the command line cannot be understood. */
public final class Main {
    private Main() {}

    /** @param arguments see {@code watchfloor --help} */
    public static void main(String[] arguments) {
        LogFolder.prepare();
        // UTF-8 whatever the platform says: summaries and names are not ASCII.
        PrintWriter out = Terminal.writer(FileDescriptor.out);
        PrintWriter err = Terminal.writer(FileDescriptor.err);
        int code = run(out, err, arguments);
        out.flush();
        err.flush();
        // Not left to the last thread: a library's forgotten thread must not keep a finished command alive.
        System.exit(code);
    }

    /** Runs one command line against the given streams. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(out, err, Surroundings.real(), arguments);
    }

    /** The same in other surroundings, for tests. */
    public static int run(PrintWriter out, PrintWriter err, Surroundings surroundings, String... arguments) {
        CommandLine line = new CommandLine(new RootCommand(surroundings));
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(new FailureSentences());
        line.setUsageHelpLongOptionsMaxWidth(28);
        line.setUsageHelpWidth(100);
        return line.execute(arguments);
    }
}
