package dev.watchfloor.launcher.command;

import dev.watchfloor.launcher.Terminal;
import java.io.PrintWriter;
import java.time.Duration;

/** One line that is written over as work goes on. On anything but a terminal there is none. Thread-safe. */
final class ProgressLine implements AutoCloseable {
    private static final long OFTEN = Duration.ofMillis(100).toNanos();

    private final PrintWriter writer;
    private final boolean isShown;
    private int width;
    private long shown;

    ProgressLine(PrintWriter writer, boolean isShown) {
        this.writer = writer;
        this.isShown = isShown;
    }

    boolean isShown() {
        return isShown;
    }

    /** Shows the text, at most ten times a second. */
    synchronized void show(String text) {
        long now = System.nanoTime();
        if (!isShown || width > 0 && now - shown < OFTEN) {
            return;
        }
        shown = now;
        String line = Terminal.printable(text);
        writer.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        writer.flush();
        width = line.length();
    }

    /** Takes the line away. */
    @Override
    public synchronized void close() {
        if (width > 0) {
            writer.print("\r" + " ".repeat(width) + "\r");
            writer.flush();
            width = 0;
        }
    }
}
