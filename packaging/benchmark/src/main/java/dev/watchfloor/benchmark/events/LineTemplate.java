package dev.watchfloor.benchmark.events;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A product's line with blanks such as <code>{{client}}</code>, which a drawn request fills: see {@link Blank}. A product
 * that writes several sorts of lines has several of them, which take turns. Immutable and thread-safe.
 */
public final class LineTemplate {
    private static final Pattern BLANK = Pattern.compile("\\{\\{([a-z.]+)}}");

    private final List<List<Part>> lines;

    /** Text as it is, or a blank. */
    private sealed interface Part {
        record Text(String text) implements Part {}

        record Filled(Blank blank) implements Part {}
    }

    private LineTemplate(List<List<Part>> lines) {
        this.lines = lines;
    }

    /**
     * Reads one template a line.
     *
     * @throws IllegalArgumentException when there is none, or a blank has a name that nobody knows
     */
    public static LineTemplate of(String text) {
        List<List<Part>> lines = text.lines()
                .filter(line -> !line.isBlank())
                .map(LineTemplate::parts)
                .toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a template has at least one line");
        }
        return new LineTemplate(lines);
    }

    String fill(GatewayRecord record, long index) {
        StringBuilder line = new StringBuilder(1_200);
        for (Part part : lines.get((int) (index % lines.size()))) {
            switch (part) {
                case Part.Text text -> line.append(text.text());
                case Part.Filled filled -> line.append(filled.blank().of(record, index));
            }
        }
        return line.toString();
    }

    private static List<Part> parts(String line) {
        List<Part> parts = new ArrayList<>();
        Matcher blanks = BLANK.matcher(line);
        int from = 0;
        while (blanks.find()) {
            parts.add(new Part.Text(line.substring(from, blanks.start())));
            parts.add(new Part.Filled(Blank.named(blanks.group(1))));
            from = blanks.end();
        }
        parts.add(new Part.Text(line.substring(from)));
        return List.copyOf(parts);
    }
}
