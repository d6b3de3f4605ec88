package dev.watchfloor.app.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.response.*;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.connectors.spi.Session;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an act does and reports. */
class ApplyTest extends DeskRig {
    @Test
    void applyWritesReadsBackAndTellsTheTruthOfEachTarget() throws InterruptedException {
        second.isDown = true;
        List<String> told = new ArrayList<>();

        Report report = desk.apply(desk.plan(block(null, "edge", "inner")), news -> told.add(news.target()));

        assertThat(report.results())
                .extracting(Report.TargetResult::verdict)
                .containsExactly(Verdict.DONE, Verdict.WAITING);
        assertThat(report.results().getFirst().sentence()).contains("Read back: 203.0.113.0/24 is in the list.");
        assertThat(report.isComplete()).isFalse();
        assertThat(told).containsExactlyInAnyOrder("edge", "inner");
        List<AuditEntry> entries = audit.latest(10, Long.MAX_VALUE).reversed();
        assertThat(entries).extracting(AuditEntry::number).containsExactly(1L, 2L, 3L);
        assertThat(entries).extracting(AuditEntry::actor).containsOnly(OPERATOR);
        assertThat(entries.getFirst().outcome()).isEqualTo("STARTED");
        assertThat(entries.getFirst().detail()).contains("stuffing");
        assertThat(desk.denylist()).singleElement().satisfies(row -> {
            assertThat(row.present()).containsExactly("edge");
            assertThat(row.missing()).isEmpty();
            assertThat(row.lease()).isNotNull();
            assertThat(row.lease().owner()).isEqualTo(OPERATOR);
        });
    }

    @Test
    void acceptedButNotReadBackIsUnknown() throws InterruptedException {
        first.isForgetful = true;

        Report report = desk.apply(desk.plan(block(null, "edge")), result -> {});

        assertThat(report.results().getFirst().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(report.results().getFirst().sentence()).contains("is not in the list");
    }

    @Test
    void lostAnswerIsSettledByReadingBack() throws InterruptedException {
        first.losesAnswers = true;

        Report report = desk.apply(desk.plan(block(null, "edge")), result -> {});

        assertThat(report.results().getFirst().verdict()).isEqualTo(Verdict.DONE);
    }

    @Test
    void samePlanIsNotAppliedTwice() throws InterruptedException {
        Plan plan = desk.plan(block(null, "edge"));
        desk.apply(plan, result -> {});

        Report again = desk.apply(plan, result -> {});

        assertThat(again.results().getFirst().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(first.writes).hasSize(1);
    }

    @Test
    void revokedSessionIsReadBackUntilItIsGone() throws InterruptedException {
        Session session = session("s1", "j.tanaka", "203.0.113.9");
        provider.add(session);
        board.refresh("idp");
        provider.lag = 2;

        Plan plan = desk.plan(new ResponseRequest.RevokeSessions("idp", session.ref(), "j.tanaka", "stolen"));
        Report report = desk.apply(plan, result -> {});

        assertThat(plan.headline()).isEqualTo("Revoke 1 session of j.tanaka");
        assertThat(plan.notices()).anyMatch(notice -> notice.contains("up to 5 minutes"));
        assertThat(report.results().getFirst().verdict()).isEqualTo(Verdict.DONE);
        assertThat(board.open()).isEmpty();
        assertThat(board.find("idp", session.ref()))
                .hasValueSatisfying(record -> assertThat(record.state()).isEqualTo(SessionRecord.State.REVOKED));
        assertThat(desk.plan(plan.requests().getFirst()).steps().getFirst().expectation())
                .isEqualTo(Plan.Expectation.ALREADY_SO);
    }

    @Test
    void allSessionsOfAUserAreEnded() throws InterruptedException {
        provider.add(session("s1", "j.tanaka", "203.0.113.9"));
        provider.add(session("s2", "j.tanaka", "203.0.113.10"));
        board.refresh("idp");

        Plan plan = desk.plan(new ResponseRequest.RevokeUserSessions("idp", "id-j.tanaka", "j.tanaka", "stolen"));
        Report report = desk.apply(plan, result -> {});

        assertThat(plan.headline()).isEqualTo("Revoke 2 sessions of j.tanaka");
        assertThat(report.isComplete()).isTrue();
        assertThat(board.open()).isEmpty();
    }

    @Test
    void listOfSomebodyElseIsTakenOverWithConsent() throws InterruptedException {
        first.availability = Availability.NEEDS_CONSENT;

        Report report = desk.apply(
                desk.plan(new ResponseRequest.AdoptDenylist("edge", "agreed with the network team")), result -> {});

        assertThat(report.isComplete()).isTrue();
        assertThat(desk.denylistTargets().getFirst().availability()).isEqualTo(Availability.READY);
    }

    @Test
    void auditEntriesAreOneLineAndCannotBeMadeToLie() {
        audit.writerFor("x").write("denylist.block", "a\nb", "", "DONE", "tab\there\u202Eevil");

        assertThat(audit.latest(1, Long.MAX_VALUE).getFirst().subject()).isEqualTo("a b");
        assertThat(audit.latest(1, Long.MAX_VALUE).getFirst().detail()).isEqualTo("tab here evil");
    }
}
