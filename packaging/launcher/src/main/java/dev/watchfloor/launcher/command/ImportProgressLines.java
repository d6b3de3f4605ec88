package dev.watchfloor.launcher.command;

import dev.watchfloor.app.intake.ImportProgress;
import dev.watchfloor.app.intake.ImportWatcher;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/** Shows an import's progress: a bar on a terminal, elsewhere a line each tenth of the file. */
final class ImportProgressLines implements ImportWatcher, AutoCloseable {
    private static final int BAR = 24;

    private final PrintWriter writer;
    private final ProgressLine bar;
    private final String name;
    private final Interruption interruption;
    private final long begun = System.nanoTime();
    private long begunAt = -1;
    private long told = -1;

    ImportProgressLines(PrintWriter writer, boolean isTerminal, Path file, Interruption interruption) {
        this.writer = writer;
        this.bar = new ProgressLine(writer, isTerminal);
        this.name = String.valueOf(file.getFileName());
        this.interruption = interruption;
    }

    @Override
    public void committed(ImportProgress progress) {
        if (begunAt < 0) {
            // An import that goes on has its first batch's bytes, and all before them, at once.
            begunAt = progress.bytesRead();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long percent = progress.bytes() == 0 ? 100 : progress.bytesRead() * 100 / progress.bytes();
        String text = text(progress, percent, seconds);
        if (bar.isShown()) {
            int filled = (int) (percent * BAR / 100);
            bar.show(name + "  [" + "#".repeat(filled) + "-".repeat(BAR - filled) + "]  " + text);
        } else if (percent / 10 > told) {
            told = percent / 10;
            writer.println(name + "  " + text);
            writer.flush();
        }
    }

    @Override
    public boolean isCancelled() {
        return interruption.isRequested();
    }

    @Override
    public void close() {
        bar.close();
    }

    private String text(ImportProgress progress, long percent, double seconds) {
        long bytes = progress.bytesRead() - begunAt;
        String left = bytes <= 0
                ? ""
                : String.format(
                        Locale.ROOT, "  %,.0f s left", seconds * (progress.bytes() - progress.bytesRead()) / bytes);
        return String.format(
                Locale.ROOT,
                "%d %%  %,d events  %,.0f/s%s",
                percent,
                progress.events(),
                progress.events() / Math.max(seconds, 0.001),
                left);
    }
}
