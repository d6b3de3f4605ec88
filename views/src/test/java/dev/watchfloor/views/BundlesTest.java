package dev.watchfloor.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every key that a view asks for is in its bundle, and every key of a bundle is asked for. */
class BundlesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/dev/watchfloor/views/messages");
    private static final Pattern BUNDLE = Pattern.compile("Messages\\.of\\(\"([a-z]+)\"\\)");
    private static final Pattern ASKED = Pattern.compile("TEXT\\s*\\.(?:get|format)\\(\\s*\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-zA-Z0-9.\\-]*)\"");

    static Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files
                    .map(file -> file.getFileName().toString().replace(".properties", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void holdsWhatIsAskedForAndNothingElse(String bundle) throws IOException {
        Set<String> keys = keys(bundle);
        String sources = sourcesByBundle().getOrDefault(bundle, "");

        assertThat(found(ASKED, sources)).as("missing in " + bundle).isSubsetOf(keys);
        assertThat(keys).as("unused in " + bundle).isSubsetOf(found(LITERAL, sources));
    }

    private static Set<String> keys(String bundle) throws IOException {
        return Files.readAllLines(BUNDLES.resolve(bundle + ".properties")).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> sourcesByBundle() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> tree = Files.walk(SOURCES)) {
            files = tree.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (Path file : files) {
            String text = read(file);
            found(BUNDLE, text).forEach(bundle -> sources.merge(bundle, text, String::concat));
        }
        return sources;
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
