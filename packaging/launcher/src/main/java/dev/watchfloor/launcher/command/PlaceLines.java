package dev.watchfloor.launcher.command;

import dev.watchfloor.app.export.EventLine;
import dev.watchfloor.app.export.ExportFormat;
import dev.watchfloor.app.export.ExportRequest;
import dev.watchfloor.app.inplace.FoundEvent;
import dev.watchfloor.app.inplace.InPlace;
import dev.watchfloor.app.inplace.InPlaceAnswer;
import dev.watchfloor.app.inplace.InPlaceMore;
import dev.watchfloor.app.inplace.InPlaceQuestion;
import dev.watchfloor.app.inplace.InPlaceWatcher;
import dev.watchfloor.app.inplace.UnaskableException;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.launcher.AnswerStream;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what was found in place: events on the output, what is to be known of them beside it. */
final class PlaceLines {
    private final InPlace inPlace;
    private final Output output;
    private final Interruption interruption;

    PlaceLines(InPlace inPlace, Output output, Interruption interruption) {
        this.inPlace = inPlace;
        this.output = output;
        this.interruption = interruption;
    }

    /**
     * Asks and prints.
     *
     * @param raw whether the records are printed as well, for which an export's permission is needed
     * @return the exit code: 1 when parts of the answer are missing
     */
    int print(Question asked, String connector, int limit, boolean raw)
            throws IOException, ConnectorException, InterruptedException, CommandFailure {
        InPlaceAnswer answer =
                ask(new InPlaceQuestion(connector, asked.query(), asked.range(), limit, output.isJson() || raw));
        answer.more().ifPresent(this::forget);
        if (answer.ending() == InPlaceAnswer.Ending.CANCELLED) {
            throw new InterruptedException("the search was interrupted");
        }
        if (output.isJson()) {
            json(answer, asked.zone(), raw);
        } else {
            lines(answer, asked.zone(), raw);
        }
        AnswerStream.check(output.out());
        notices(answer, asked);
        return answer.gaps().isEmpty() ? 0 : 1;
    }

    private InPlaceAnswer ask(InPlaceQuestion question)
            throws ConnectorException, InterruptedException, CommandFailure {
        try (ProgressLine line = new ProgressLine(output.err(), Terminal.isInteractive())) {
            return inPlace.search(question, new Watcher(line));
        } catch (UnaskableException refused) {
            throw new CommandFailure(refused.sentence());
        }
    }

    private void forget(InPlaceMore more) {
        try {
            inPlace.forget(more);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void lines(InPlaceAnswer answer, ZoneId zone, boolean raw) {
        DateTimeFormatter times = EventLines.times(zone);
        for (FoundEvent event : answer.events()) {
            output.out().println(EventLines.text(event, times));
            if (raw) {
                output.out().println("  " + Terminal.printable(event.event().raw()));
            }
        }
        output.out().flush();
    }

    private void json(InPlaceAnswer answer, ZoneId zone, boolean raw) {
        EventLine line = new EventLine(
                ExportFormat.JSON_LINES, raw ? ExportRequest.ALL_COLUMNS : ExportRequest.COLUMNS_WITHOUT_RAW, zone);
        for (FoundEvent event : answer.events()) {
            StringBuilder text = new StringBuilder();
            line.append(text, event);
            output.out().print(text);
        }
        output.out().flush();
    }

    private void notices(InPlaceAnswer answer, Question asked) {
        DateTimeFormatter times = EventLines.times(asked.zone());
        output.error(String.format(
                Locale.ROOT,
                "%,d events%s, newest first, from %s to %s. Times in %s. Nothing of this is kept.",
                answer.events().size(),
                ending(answer),
                times.format(asked.range().from()),
                times.format(asked.range().to()),
                asked.zone().equals(ZoneOffset.UTC) ? "UTC" : asked.zone().getId()));
        reach(answer).forEach(output::error);
        answer.gaps().forEach(gap -> output.error("Not complete: " + gap));
    }

    private static String ending(InPlaceAnswer answer) {
        return switch (answer.ending()) {
            case COMPLETE -> "";
            case LIMITED -> ", and there may be more: raise --limit, or ask about an earlier time with --to";
            case BOUNDED ->
                ", and there may be more: as many documents were looked at as one search does; ask about an"
                        + " earlier time with --to, or about more that the server can search for";
            case CANCELLED -> ", cancelled";
        };
    }

    /** What the server was asked, what it said, and what was left to the console. */
    private static List<String> reach(InPlaceAnswer answer) {
        List<String> sentences = new ArrayList<>();
        String what = answer.asked().isEmpty() ? "everything of this time" : String.join(" and ", answer.asked());
        sentences.add("Asked of the server: " + what + "."
                + answer.total()
                        .map(total -> String.format(
                                Locale.ROOT,
                                " It has %s%,d documents for that; %,d were looked at.",
                                total.isExact() ? "" : "at least ",
                                total.documents(),
                                answer.looked()))
                        .orElse(""));
        if (!answer.sortedHere().isEmpty()) {
            sentences.add(
                    "Sorted out here, not asked of the server: " + String.join(" and ", answer.sortedHere()) + ".");
        }
        if (answer.unread() > 0) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "%,d documents could not be read and may fit as well. One of them: %s %s",
                    answer.unread(),
                    answer.sample().map(sample -> sample.reason()).orElse(""),
                    answer.sample().map(sample -> sample.sample()).orElse("")));
        }
        return sentences;
    }

    private final class Watcher implements InPlaceWatcher {
        private final ProgressLine line;

        private Watcher(ProgressLine line) {
            this.line = line;
        }

        @Override
        public void looked(long documents, int found) {
            line.show(String.format(
                    Locale.ROOT, "%,d documents looked at, %,d events found. Ctrl+C ends it.", documents, found));
        }

        @Override
        public boolean isCancelled() {
            return interruption.isRequested();
        }
    }
}
