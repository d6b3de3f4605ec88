package dev.watchfloor.app.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The description of the language says what is so. */
class QueryLanguageDocTest {
    private static final Path DOC = Path.of("..", "packaging", "docs", "query-language.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void allExamplesAreUnderstoodAndWrittenBack() throws IOException {
        List<String> examples = examples();
        assertThat(examples).hasSizeGreaterThan(30);
        for (String example : examples) {
            Query query = QueryTextTest.read(example);
            assertThat(QueryTextTest.read(QueryText.write(query))).as(example).isEqualTo(query);
        }
    }

    @Test
    void allFieldsAreListedWithTheirShortNamesAndWhatCanBeAskedOfThem() throws IOException {
        List<String> rows = Files.readAllLines(DOC).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"))
                // Another table tells what becomes of fields in an index.
                .filter(cells -> cells.length > 4)
                .map(cells -> codes(cells[1]) + " " + codes(cells[2]) + " " + cells[3].strip())
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(Field.values())
                        .map(field -> List.of(field.ecsName()) + " " + field.shortNames() + " " + asked(field))
                        .toList());
    }

    private static String asked(Field field) {
        return switch (field.type()) {
            case KEYWORD -> "text as a whole";
            case TEXT -> "text searched within";
            case NAMED -> field == Field.SEVERITY ? "name, in order" : "name";
            case NUMBER -> "number";
            case ADDRESS -> "address";
            case TIME -> "time";
        };
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult code) -> code.group(1))
                .toList();
    }

    private static List<String> examples() throws IOException {
        List<String> examples = new ArrayList<>();
        boolean isExample = false;
        try (Stream<String> lines = Files.lines(DOC)) {
            for (String line : lines.toList()) {
                if (line.startsWith("```")) {
                    isExample = line.equals("```kql");
                } else if (isExample) {
                    examples.add(line);
                }
            }
        }
        return examples;
    }
}
