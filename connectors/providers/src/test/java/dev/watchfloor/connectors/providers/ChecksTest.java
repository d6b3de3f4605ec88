package dev.watchfloor.connectors.providers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SelfCheck.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChecksTest {
    @Test
    void aPageInsteadOfDataReachesNobody() throws Exception {
        List<SelfCheck> checks = new Checks("the product", () -> answer("<html>Sign in</html>"))
                .then("Act", () -> "It may act.")
                .run();

        assertThat(checks)
                .extracting(SelfCheck::verdict)
                .containsExactly(Verdict.FAILED, Verdict.SKIPPED, Verdict.SKIPPED);
        assertThat(checks.getFirst().sentence()).contains("not JSON");
    }

    @Test
    void nothingBehindASignInThatFailedIsTried() throws Exception {
        List<SelfCheck> checks = new Checks("the product", () -> answer("{}"))
                .opening("Sign in", () -> {
                    throw new ConnectorException(Category.UNAUTHENTICATED, "The password is wrong.");
                })
                .then("Act", () -> "Who may read may also act.")
                .run();

        assertThat(checks.getFirst()).isEqualTo(SelfCheck.passed("Reach the product", "It answers in 12 ms."));
        assertThat(checks.subList(2, 4))
                .containsExactly(
                        SelfCheck.failed("Sign in", "The password is wrong."),
                        SelfCheck.skipped("Act", "\"Sign in\" must succeed first."));
    }

    @Test
    void aMissingRightLeavesTheOthersToBeTried() throws Exception {
        List<SelfCheck> checks = new Checks("the product", () -> answer("{}"))
                .then("Read", () -> {
                    throw new ConnectorException(Category.FORBIDDEN, "It may not read.");
                })
                .then("Act", () -> "It may act.")
                .run();

        assertThat(checks.subList(2, 4)).extracting(SelfCheck::verdict).containsExactly(Verdict.FAILED, Verdict.PASSED);
    }

    private static Answer answer(String text) {
        return new Answer("The product", "GET /", 200, Map.of(), text, Instant.EPOCH, Duration.ofMillis(12));
    }
}
