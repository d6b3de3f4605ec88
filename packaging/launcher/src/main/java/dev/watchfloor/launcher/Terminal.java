package dev.watchfloor.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Text to the terminal: UTF-8 writers, and records made safe to print. Stateless. */
public final class Terminal {
    private Terminal() {}

    static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }

    /** {@code text} on one line and without the escape sequences that a hostile record could aim at the terminal. */
    public static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "·");
    }
}
