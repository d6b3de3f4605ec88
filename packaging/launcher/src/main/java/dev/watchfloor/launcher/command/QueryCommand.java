package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.export.ExportFormat;
import dev.watchfloor.app.export.ExportRequest;
import dev.watchfloor.app.inplace.InPlaceQuestion;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.Reading;
import dev.watchfloor.app.timeline.CompleteSearch;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.launcher.AnswerStream;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchfloor query}: asks the log without a window. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Find, count and export events with a query.",
        description = {
            "Without options the newest 100 events are printed, newest first. With --json or --csv all of them are,"
                    + " oldest first. Nothing is connected meanwhile; no events are taken in.",
            "With --in a product that keeps records itself is asked for them, such as an index of OpenSearch. Nothing"
                    + " of that is kept here.",
            "The window cannot be open on the same profile at the same time.",
            "A query that begins with a minus goes last, behind two: watchfloor query --count -- '-is:blocked'"
        })
final class QueryCommand implements Callable<Integer> {
    private static final int SHOWN_EVENTS = 100;
    private static final int SHOWN_VALUES = 20;
    private static final int MOST_VALUES = 10_000;

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private Output output = new Output();

    @Option(names = "--csv", description = "Print CSV that is safe to open in a spreadsheet.")
    private boolean csv;

    @Option(
            names = "--in",
            paramLabel = "NAME",
            description = "Ask this connector's product in place instead of the events here: the newest 100 of the last"
                    + " day unless said otherwise.")
    private @Nullable String place;

    @ArgGroup
    private Answer answer = new Answer();

    /** What is wanted instead of events; one of them. */
    private static final class Answer {
        @Option(names = "--count", description = "Print how many events there are.")
        private boolean count;

        @Option(
                names = "--histogram",
                paramLabel = "TIME",
                description = "Print how many events there are in each 10s, 1m, 1h or such, by layer.")
        private @Nullable String histogram;

        @Option(names = "--top", paramLabel = "FIELD", description = "Print a field's most frequent values.")
        private @Nullable String top;
    }

    @Option(names = "--limit", paramLabel = "N", description = "At most so many events or values.")
    private @Nullable Long limit;

    @Option(
            names = "--sort",
            paramLabel = "FIELD",
            description = "Order of events: a field, with :desc behind it for greatest first, such as status:desc.")
    private @Nullable String sort;

    @Option(names = "--columns", split = ",", paramLabel = "FIELD", description = "Fields to export, with commas.")
    private @Nullable List<String> columns;

    @Option(names = "--raw", description = "Export the records as received as well.")
    private boolean raw;

    @Option(names = "--output", paramLabel = "FILE", description = "Export into a file instead of to the terminal.")
    private @Nullable Path file;

    @Option(names = "--overwrite", description = "Replace the file when there is one.")
    private boolean overwrite;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        return switch (question.reading()) {
            case Reading.Misunderstood wrong -> {
                // Not through Output.error: the caret has to stay below its place.
                Misunderstanding.lines(question.text(), wrong).forEach(output.err()::println);
                yield 2;
            }
            case Reading.Understood(Query query) -> {
                check();
                yield place == null ? ask(query) : askInPlace(query, place);
            }
        };
    }

    private void check() {
        if (csv && output.isJson()) {
            throw question.wrong("Choose --csv or --json.");
        }
        if (limit != null && limit < 1) {
            throw question.wrong("--limit must be at least 1.");
        }
        if (place != null && (csv || file != null || columns != null || sort != null || isNumbers())) {
            throw question.wrong("--in finds events, newest first, as lines or with --json; nothing else.");
        }
        if (place != null && limit != null && limit > InPlaceQuestion.MOST) {
            throw question.wrong("--limit is at most 10000 with --in.");
        }
        if (file != null && (!csv && !output.isJson() || isNumbers())) {
            throw question.wrong("--output is for events with --csv or --json.");
        }
    }

    private int ask(Query query) throws Exception {
        try (Interruption interruption = new Interruption();
                Console console = profile.openExisting()) {
            Question asked =
                    question.of(query, console.events(), Clock.systemUTC().instant());
            if (!isNumbers() && (csv || output.isJson())) {
                return new EventExport(console.exports(), output, interruption).run(request(asked), file, overwrite);
            }
            if (!search(console, asked, interruption)) {
                throw new InterruptedException("searching was interrupted");
            }
            answer(console, asked);
            AnswerStream.check(output.out());
            return 0;
        } catch (IOException failure) {
            return EventExport.ended(failure);
        }
    }

    private int askInPlace(Query query, String connector) throws Exception {
        try (Interruption interruption = new Interruption();
                Console console = profile.openExisting()) {
            return new PlaceLines(console.inPlace(), output, interruption)
                    .print(
                            question.inPlace(query, Clock.systemUTC().instant()),
                            connector,
                            limit == null ? SHOWN_EVENTS : limit.intValue(),
                            raw);
        } catch (IOException failure) {
            return EventExport.ended(failure);
        }
    }

    private boolean search(Console console, Question asked, Interruption interruption) throws InterruptedException {
        try (ProgressLine line = new ProgressLine(output.err(), Terminal.isInteractive())) {
            return CompleteSearch.run(
                    console.events(),
                    asked.query(),
                    asked.range(),
                    progress -> line.show(SearchWords.of(progress)),
                    interruption::isRequested);
        }
    }

    private Duration step(String written) {
        try {
            return Durations.parse(written);
        } catch (CommandFailure notALength) {
            throw question.wrong(String.valueOf(notALength.getMessage()));
        }
    }

    private void answer(Console console, Question asked) throws Exception {
        NumberLines lines = new NumberLines(output, csv);
        if (answer.count) {
            new CountAnswer(console.events(), output, csv).print(asked);
        } else if (answer.histogram != null) {
            Duration step = step(answer.histogram);
            new HistogramAnswer(console.events(), output, lines).print(asked, step);
        } else if (answer.top != null) {
            long most = limit == null ? SHOWN_VALUES : limit;
            new TopAnswer(console.events(), output, lines)
                    .print(asked, question.field(answer.top), (int) Math.min(most, MOST_VALUES));
        } else {
            new EventsAnswer(console.events(), output)
                    .print(asked, order(Order.NEWEST_FIRST), limit == null ? SHOWN_EVENTS : limit);
        }
    }

    private boolean isNumbers() {
        return answer.count || answer.histogram != null || answer.top != null;
    }

    private ExportRequest request(Question asked) {
        List<Field> fields = columns == null
                ? raw ? ExportRequest.ALL_COLUMNS : ExportRequest.COLUMNS_WITHOUT_RAW
                : columns.stream().map(question::field).distinct().toList();
        if (fields.contains(Field.RELATED_IP)) {
            throw question.wrong("related.ip stands for two fields. Write source.ip,destination.ip.");
        }
        return new ExportRequest(
                asked.query(),
                asked.range(),
                order(Order.OLDEST_FIRST),
                asked.zone(),
                csv ? ExportFormat.CSV : ExportFormat.JSON_LINES,
                fields,
                limit == null ? Long.MAX_VALUE : limit);
    }

    private Order order(Order usual) {
        if (sort == null) {
            return usual;
        }
        String lower = sort.toLowerCase(Locale.ROOT);
        boolean descending = lower.endsWith(":desc");
        String name = descending || lower.endsWith(":asc") ? sort.substring(0, sort.lastIndexOf(':')) : sort;
        Field field = question.field(name);
        return switch (field) {
            case RELATED_IP, COMMUNITY_ID, FLOW, ID, RAW ->
                throw question.wrong("Events cannot be put in order by " + name + ".");
            default -> new Order(field, !descending);
        };
    }
}
