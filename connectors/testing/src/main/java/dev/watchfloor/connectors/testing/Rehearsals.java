package dev.watchfloor.connectors.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.List;

/** What every rehearsal must keep to. */
final class Rehearsals {
    private Rehearsals() {}

    /** It says that the act would work. */
    static void assertGood(List<SelfCheck> checks) {
        assertTold(checks);
        assertThat(checks)
                .allSatisfy(check -> assertThat(check.verdict())
                        .as("%s: %s", check.name(), check.sentence())
                        .isNotEqualTo(SelfCheck.Verdict.FAILED));
        assertThat(checks).extracting(SelfCheck::verdict).contains(SelfCheck.Verdict.PASSED);
    }

    /** It says that the act would not work. */
    static void assertFailed(List<SelfCheck> checks) {
        assertTold(checks);
        assertThat(checks).extracting(SelfCheck::verdict).contains(SelfCheck.Verdict.FAILED);
    }

    private static void assertTold(List<SelfCheck> checks) {
        assertThat(checks).isNotEmpty();
        assertThat(checks).extracting(SelfCheck::name).doesNotHaveDuplicates();
        assertThat(checks).allSatisfy(check -> {
            assertThat(check.name()).matches("\\p{Lu}.*[^.:]");
            assertThat(check.sentence()).matches("(?s)[\\p{Lu}\\p{N}\"/].*[.!]").doesNotContain("Exception", "java.");
        });
    }
}
