package dev.watchfloor.launcher;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;

/** Text to the terminal: UTF-8 writers, and records made safe to print. Stateless. */
public final class Terminal {
    private Terminal() {}

    static PrintWriter writer(FileDescriptor descriptor) {
        return new StreamWriter(new FileOutputStream(descriptor));
    }

    /** Whether a person sits at the other end: both input and output are a terminal. */
    public static boolean isInteractive() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /**
     * {@code text} on one line and without the escape sequences that a hostile record could aim at the terminal, the
     * eight-bit ones (U+0080 to U+009F) included.
     */
    public static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "·");
    }
}
