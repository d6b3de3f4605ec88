package dev.watchfloor.connectors.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SetUpTest {
    @Test
    void aParagraphIsAStepAndTheBlockAfterItIsItsText() {
        SetUp read = SetUp.parse("""
            Make an account
            of its own.

            ```sh
            product add watchfloor

              product grant watchfloor read
            ```

            Nothing else is needed.
            """);

        assertThat(read.steps())
                .containsExactly(
                        new SetUp.Step(
                                "Make an account of its own.",
                                Optional.of("product add watchfloor\n\n  product grant watchfloor read")),
                        new SetUp.Step("Nothing else is needed.", Optional.empty()));
    }

    @Test
    void withoutAResourceThereIsNothingToSay() {
        assertThat(SetUp.beside(SetUpTest.class, "nobody")).isEqualTo(SetUp.NONE);
        assertThat(SetUp.parse("\n")).isEqualTo(SetUp.NONE);
    }
}
