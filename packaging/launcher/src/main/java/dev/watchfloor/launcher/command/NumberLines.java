package dev.watchfloor.launcher.command;

import dev.watchfloor.app.export.CsvCell;
import dev.watchfloor.app.export.JsonText;
import dev.watchfloor.launcher.Terminal;
import java.util.ArrayList;
import java.util.List;

/** Prints rows that begin with a text, followed by numbers: for people, as CSV or as JSON Lines. */
final class NumberLines {
    private final Output output;
    private final boolean csv;
    private List<String> names = List.of();

    NumberLines(Output output, boolean csv) {
        this.output = output;
        this.csv = csv;
    }

    /** Whether a person reads it. */
    boolean isForPeople() {
        return !csv && !output.isJson();
    }

    /** Names the columns; the first is the text. */
    void heading(List<String> columns, int textWidth) {
        names = List.copyOf(columns);
        if (csv) {
            output.out().print(String.join(",", columns) + "\r\n");
        } else if (!output.isJson()) {
            StringBuilder line = new StringBuilder(pad(columns.getFirst(), textWidth));
            columns.stream().skip(1).forEach(name -> line.append(right(name)));
            output.out().println(line);
        }
    }

    /** One row. @param tail is only for people */
    void row(String text, int textWidth, List<Long> numbers, String tail) {
        if (csv) {
            output.out().print(CsvCell.of(text) + "," + joined(numbers) + "\r\n");
        } else if (output.isJson()) {
            StringBuilder line = new StringBuilder("{")
                    .append(JsonText.of(names.getFirst()))
                    .append(':')
                    .append(JsonText.of(text));
            for (int i = 0; i < numbers.size(); i++) {
                line.append(',')
                        .append(JsonText.of(names.get(i + 1)))
                        .append(':')
                        .append(numbers.get(i));
            }
            output.out().println(line.append('}'));
        } else {
            StringBuilder line = new StringBuilder(pad(Terminal.printable(text), textWidth));
            numbers.forEach(number -> line.append(right(String.format(java.util.Locale.ROOT, "%,d", number))));
            output.out().println((line + tail).stripTrailing());
        }
    }

    private static String joined(List<Long> numbers) {
        List<String> texts = new ArrayList<>();
        numbers.forEach(number -> texts.add(Long.toString(number)));
        return String.join(",", texts);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String right(String text) {
        return " ".repeat(Math.max(2, 13 - text.length())) + text;
    }
}
