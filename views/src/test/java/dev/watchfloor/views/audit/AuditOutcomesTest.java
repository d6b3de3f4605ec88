package dev.watchfloor.views.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.Report.Verdict;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditOutcomesTest {
    /** All that {@link dev.watchfloor.app.audit.AuditEntry} names. */
    static Stream<String> written() {
        return Stream.concat(
                Stream.of("STARTED", "PROVEN"), Arrays.stream(Verdict.values()).map(Verdict::name));
    }

    @ParameterizedTest
    @MethodSource("written")
    void whatIsWrittenHasAWordAndAnIconOfItsOwn(String outcome) {
        assertThat(AuditOutcomes.mark(outcome).word()).matches("[A-Z][a-z ]+");
        assertThat(AuditOutcomes.mark(outcome).icon())
                .isNotEqualTo(AuditOutcomes.mark("NEVER_HEARD_OF").icon());
    }

    @Test
    void whatALaterVersionWritesIsShownInWordsToo() {
        assertThat(AuditOutcomes.mark("NEVER_HEARD_OF").word()).isEqualTo("Never heard of");
        assertThat(AuditOutcomes.mark("").word()).isEqualTo("Not said");
    }
}
