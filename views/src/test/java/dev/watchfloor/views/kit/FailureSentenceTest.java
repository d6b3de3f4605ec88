package dev.watchfloor.views.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.operators.NotAllowedException;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.operators.UnfitOperatorException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the operator reads when they may not. */
class FailureSentenceTest {
    @Test
    void whoMayNotIsToldWhy() {
        assertThat(FailureSentence.of(
                        new NotAllowedException(NotAllowedException.Reason.ROLE, "This takes the role responder.")))
                .isEqualTo("This takes the role responder.");
    }

    @Test
    void whoIsNotLetInReadsTheDoorsOwnSentence() {
        assertThat(FailureSentence.of(new SignInRefusedException(
                        SignInRefusedException.Reason.TOO_EARLY, "Wait a minute.", Duration.ofMinutes(1))))
                .isEqualTo("Wait a minute.");
    }

    @Test
    void whatCannotBeAmongOperatorsIsSaid() {
        assertThat(FailureSentence.of(new UnfitOperatorException("There is an operator b already.")))
                .isEqualTo("There is an operator b already.");
    }
}
