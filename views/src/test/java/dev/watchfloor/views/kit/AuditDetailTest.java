package dev.watchfloor.views.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.operators.LiveSession;
import dev.watchfloor.app.operators.OperatorSession.Cause;
import dev.watchfloor.app.roles.Permission;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words of the record become sentences, and nothing is lost that is not known. */
class AuditDetailTest {
    @Test
    void eachCauseOfALockHasASentenceOfItsOwn() {
        List<String> said = Arrays.stream(Cause.values())
                .map(cause -> said("session.lock", cause.name()))
                .toList();

        assertThat(said).allMatch(sentence -> sentence.endsWith(".") && !sentence.contains("_"));
        assertThat(new HashSet<>(said)).hasSameSizeAs(Cause.values());
        assertThat(said("session.lock", "ASKED")).isEqualTo("The operator locked the console.");
    }

    @Test
    void whatNoRoleAllowedIsSaid() {
        for (Permission permission : Permission.values()) {
            assertThat(said("session.refuse", LiveSession.LACKING + permission.name()))
                    .startsWith("No role of the operator's allows this: ")
                    .doesNotContain(permission.name());
        }
    }

    @Test
    void othersAreShownAsTheyWereWritten() {
        assertThat(said("session.lock", "EARTHQUAKE")).isEqualTo("EARTHQUAKE");
        assertThat(said("session.refuse", "Tried at noon")).isEqualTo("Tried at noon");
        assertThat(said("session.refuse", LiveSession.LACKING + "FLYING")).isEqualTo("lacks a role for FLYING");
        assertThat(said("operator.add", "ASKED")).isEqualTo("ASKED");
    }

    private static String said(String action, String detail) {
        return AuditDetail.of(new AuditEntry(1, Instant.EPOCH, "anna", action, "", "", "DONE", detail));
    }
}
