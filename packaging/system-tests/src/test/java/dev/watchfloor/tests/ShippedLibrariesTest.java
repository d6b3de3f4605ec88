package dev.watchfloor.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ShippedLibrariesTest {
    /** What the launcher needs at run time is on these tests' class path. */
    private final List<String> libraries =
            Arrays.asList(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1));

    @Test
    void whatTheBenchmarkMeasuresAgainstDoesNotShip() {
        assertThat(libraries)
                .noneMatch(library -> library.matches(".*(duckdb|sqlite|jmh|packaging.benchmark).*"))
                .anyMatch(library -> library.contains("h2"));
    }
}
