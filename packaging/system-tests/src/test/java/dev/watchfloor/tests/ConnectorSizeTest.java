package dev.watchfloor.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A product with JSON over HTTP costs less than 300 lines: what is the same for all of them is shared. Counted are lines
 * with code, without packages, imports and comments.
 */
class ConnectorSizeTest {
    private static final int MOST = 300;
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    /** Those that have no protocol of their own beside it, as Okta, Cloudflare and Keycloak do. */
    @ParameterizedTest
    @ValueSource(strings = {"kong", "awswaf", "google"})
    void aProductOfJsonOverHttpStaysSmall(String product) throws IOException {
        Path sources = connectors().resolve(product).resolve("src/main/java");
        long lines = 0;
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(ConnectorSizeTest::isCounted).toList()) {
                lines += code(Files.readString(file)).size();
            }
        }

        assertThat(lines).as("lines of code of " + product).isBetween(1L, MOST - 1L);
    }

    private static List<String> code(String source) {
        return COMMENT.matcher(source)
                .replaceAll("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
                .toList();
    }

    private static boolean isCounted(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".java") && !name.equals("package-info.java") && !name.equals("module-info.java");
    }

    /** Tests run in the folder of their module; the build's root is the one with {@code .mvn}. */
    private static Path connectors() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve(".mvn"))) {
            at = at.getParent();
        }
        return at.resolve("connectors");
    }
}
