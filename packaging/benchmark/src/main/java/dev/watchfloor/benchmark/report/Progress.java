package dev.watchfloor.benchmark.report;

import java.io.PrintWriter;
import java.util.Locale;

/** Tells on standard error what is being done. Thread-safe. */
public final class Progress {
    private final PrintWriter out;
    private final long begun = System.nanoTime();

    /** @param out where the lines go */
    public Progress(PrintWriter out) {
        this.out = out;
    }

    /** One line with the time since the start. */
    public void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, "[%6.1f s] ", seconds()) + String.format(Locale.ROOT, format, values));
        out.flush();
    }

    /** Time since the start. */
    public double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
