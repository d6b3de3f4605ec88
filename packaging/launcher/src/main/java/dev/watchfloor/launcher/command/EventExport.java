package dev.watchfloor.launcher.command;

import dev.watchfloor.app.export.EventExports;
import dev.watchfloor.app.export.ExportException;
import dev.watchfloor.app.export.ExportRequest;
import dev.watchfloor.app.export.ExportResult;
import dev.watchfloor.app.export.ExportWatcher;
import dev.watchfloor.app.timeline.SearchProgress;
import dev.watchfloor.launcher.AnswerStream;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a query's events to the terminal, a pipe or a file. */
final class EventExport {
    private final EventExports exports;
    private final Output output;
    private final Interruption interruption;

    EventExport(EventExports exports, Output output, Interruption interruption) {
        this.exports = exports;
        this.output = output;
        this.interruption = interruption;
    }

    /** @return the exit code */
    int run(ExportRequest request, @Nullable Path file, boolean overwrite)
            throws ExportException, IOException, InterruptedException {
        ExportResult result;
        // Progress on a terminal that the events themselves go to would be drawn into them.
        try (ProgressLine line = new ProgressLine(output.err(), file != null && Terminal.isInteractive())) {
            ExportWatcher watcher = new Watcher(line);
            result = file == null
                    ? exports.toStream(request, new AnswerStream(output.out()), "standard output", watcher)
                    : exports.toFile(request, file, overwrite, watcher);
        }
        if (result.ending() == ExportResult.Ending.CANCELLED) {
            throw new InterruptedException("the export was interrupted");
        }
        output.error(String.format(
                Locale.ROOT,
                "%,d events%s%s",
                result.events(),
                result.isCutShort() ? ", and more that match" : "",
                file == null ? "." : " in " + file + "."));
        return 0;
    }

    /** The exit code after the output failed: a reader who has seen enough is no failure. */
    static int ended(IOException failure) throws CommandFailure {
        if (AnswerStream.isReaderGone(failure)) {
            return 0;
        }
        throw new CommandFailure("The output could not be written: " + failure.getMessage() + ".");
    }

    private final class Watcher implements ExportWatcher {
        private final ProgressLine line;

        private Watcher(ProgressLine line) {
            this.line = line;
        }

        @Override
        public void searched(SearchProgress progress) {
            line.show(SearchWords.of(progress));
        }

        @Override
        public void written(long events, long expected) {
            line.show(String.format(Locale.ROOT, "%,d of %,d events", events, expected));
        }

        @Override
        public boolean isCancelled() {
            return interruption.isRequested();
        }
    }
}
