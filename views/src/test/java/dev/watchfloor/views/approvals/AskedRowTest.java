package dev.watchfloor.views.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.Plan.Refusal;
import dev.watchfloor.app.response.approvals.Approval;
import dev.watchfloor.app.response.approvals.Approval.Verdict;
import dev.watchfloor.app.response.approvals.Asked;
import dev.watchfloor.app.response.approvals.Decision;
import dev.watchfloor.app.response.approvals.KeyCard;
import dev.watchfloor.app.response.approvals.Need;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.views.approvals.AskedRow.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AskedRowTest {
    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    private static final Asked ASKED = new Asked("hash", "plan-1", "Block 192.168.20.7", NOW, null);
    private static final List<Refusal> BECAUSE = List.of(new Refusal("private-range", "It is private."));

    @Test
    void waitsUntilAllRolesAreFilled() {
        Decision agreed = said(Verdict.APPROVED, Duration.ofHours(4));

        assertThat(state(new Need(BECAUSE, Set.of(Role.APPROVER), List.of(), List.of()), List.of()))
                .isEqualTo(State.WAITING);
        assertThat(state(new Need(BECAUSE, Set.of(Role.ADMINISTRATOR), List.of(agreed), List.of()), List.of(agreed)))
                .isEqualTo(State.WAITING);
        assertThat(state(new Need(BECAUSE, Set.of(), List.of(agreed), List.of()), List.of(agreed)))
                .isEqualTo(State.AGREED);
    }

    @Test
    void isExpiredWhenAnAgreementCountedAndNoneDoes() {
        Need need = new Need(BECAUSE, Set.of(Role.APPROVER), List.of(), List.of());

        assertThat(state(need, List.of(said(Verdict.APPROVED, Duration.ZERO)))).isEqualTo(State.EXPIRED);
        assertThat(state(need, List.of(said(Verdict.DECLINED, Duration.ZERO)))).isEqualTo(State.WAITING);
    }

    @Test
    void isDeclinedWhateverElseWasSaid() {
        Decision agreed = said(Verdict.APPROVED, Duration.ofHours(4));
        Decision declined = said(Verdict.DECLINED, Duration.ofHours(4));

        assertThat(state(new Need(BECAUSE, Set.of(), List.of(agreed), List.of(declined)), List.of(agreed, declined)))
                .isEqualTo(State.DECLINED);
    }

    private static State state(Need need, List<Decision> said) {
        return AskedRow.of(ASKED, Optional.of(need), said, NOW).state();
    }

    private static Decision said(Verdict verdict, Duration left) {
        Instant expires = NOW.plus(left);
        return new Decision(
                new Approval(
                        "hash",
                        "plan-1",
                        "Block 192.168.20.7",
                        "mine",
                        new KeyCard("b.meier", ""),
                        verdict,
                        "",
                        expires.minus(Duration.ofHours(4)),
                        expires),
                "b.meier",
                NOW,
                false);
    }
}
