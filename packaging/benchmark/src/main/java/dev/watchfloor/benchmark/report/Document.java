package dev.watchfloor.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Markdown file of which each run replaces its own section and leaves the others.
 *
 * @param file made when it is missing
 */
public record Document(Path file) {
    private static final String HEAD = """
            # Benchmarks

            Written by `packaging/bench`; see [CONTRIBUTING](../../CONTRIBUTING.md). Figures are of one machine at one
            time: look at the ratios, which were taken side by side in one run.
            """;

    /** Puts {@code text} under a second-level heading in place of what stood there. */
    public void replace(String heading, String text) throws IOException {
        String whole = Files.exists(file) ? Files.readString(file) : HEAD;
        String title = "\n## " + heading + "\n";
        int start = whole.indexOf(title);
        String section = title + "\n" + text.strip() + "\n";
        if (start < 0) {
            Files.writeString(file, whole + section);
            return;
        }
        int next = whole.indexOf("\n## ", start + title.length());
        Files.writeString(file, whole.substring(0, start) + section + (next < 0 ? "" : whole.substring(next)));
    }
}
