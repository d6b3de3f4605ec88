package dev.watchfloor.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.SetUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the program says about setting a product up, and what {@code packaging/docs/connect.md} says, are the same. */
class SetUpDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "connect.md");

    static List<ConnectorFactory> factories() {
        return ServiceLoader.load(ConnectorFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("factories")
    void everyProductSaysWhatToDoAndEachTextOfItStandsInTheDocument(ConnectorFactory factory) throws IOException {
        String document = Files.readString(DOCUMENT);
        List<SetUp.Step> steps = factory.setUp().steps();

        assertThat(steps).as(factory.type()).isNotEmpty().allSatisfy(step -> {
            assertThat(step.sentence()).matches("\\p{Lu}.*[.:]|endlessh .*[.]").doesNotContain("`", "**", "](");
            step.text().ifPresent(text -> assertThat(document).contains(text));
        });
    }

    @Test
    void thereAreProducts() {
        assertThat(factories()).hasSizeGreaterThan(20);
    }
}
