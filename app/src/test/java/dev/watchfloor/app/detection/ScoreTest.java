package dev.watchfloor.app.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.watchfloor.connectors.event.Severity;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScoreTest {
    @Test
    void severityFollowsFromThePoints() {
        assertThat(score(80).severity()).isEqualTo(Severity.CRITICAL);
        assertThat(score(79).severity()).isEqualTo(Severity.HIGH);
        assertThat(score(50).severity()).isEqualTo(Severity.HIGH);
        assertThat(score(49).severity()).isEqualTo(Severity.MEDIUM);
        assertThat(score(30).severity()).isEqualTo(Severity.MEDIUM);
        assertThat(score(29).severity()).isEqualTo(Severity.LOW);
        assertThat(score(9).severity()).isEqualTo(Severity.INFORMATIONAL);
    }

    @Test
    void pointsStayBetweenNoneAndAHundred() {
        assertThat(score(100, -30).points()).isEqualTo(70);
        assertThatIllegalArgumentException().isThrownBy(() -> score(80, 30));
        assertThatIllegalArgumentException().isThrownBy(() -> score(20, -30));
    }

    private static Score score(int... points) {
        return new Score(Arrays.stream(points)
                .mapToObj(some -> new Score.Reason(some, "because"))
                .toList());
    }
}
