package dev.watchfloor.benchmark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The program behind {@code packaging/bench}. Ends with 0 when it ran through, whatever it measured. */
public final class Main {
    private Main() {}

    /** @param arguments see {@code packaging/bench --help} */
    public static void main(String[] arguments) {
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        CommandLine line = new CommandLine(new BenchCommand(out, err));
        line.setOut(out);
        line.setErr(err);
        int code = line.execute(arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
