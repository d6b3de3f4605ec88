package dev.watchfloor.app.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.intake.readonly.ReadOnlyConnector;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.spi.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of acts at products that are connected read-only: they say so, and the others go on. */
class ReadOnlyTargetTest extends DeskRig {
    @BeforeEach
    void connectReadOnly() {
        connectors
                .with("inner", new ReadOnlyConnector("inner", second))
                .with("idp", new ReadOnlyConnector("idp", provider));
    }

    @Test
    void aBlockReachesTheOtherGatewayAndSaysWhyNotThisOne() throws InterruptedException {
        Report report = act(block(null, "edge", "inner"));

        assertThat(report.results())
                .extracting(Report.TargetResult::verdict)
                .containsExactly(Verdict.DONE, Verdict.REFUSED);
        assertThat(report.results().getLast().sentence()).contains("\"inner\" is connected read-only");
        assertThat(second.writes).isEmpty();
    }

    @Test
    void sessionsAreSeenAndNotEnded() throws InterruptedException {
        Session session = session("s1", "j.tanaka", "203.0.113.9");
        provider.add(session);
        board.refresh("idp");
        assertThat(board.open()).hasSize(1);

        Plan plan = desk.plan(new ResponseRequest.RevokeSessions("idp", session.ref(), "j.tanaka", "stolen"));
        Report report = desk.apply(plan, result -> {});

        assertThat(report.results().getFirst().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(report.results().getFirst().sentence()).contains("\"idp\" is connected read-only");
        assertThat(plan.notices()).anyMatch(notice -> notice.contains("connected read-only"));
        board.refresh("idp");
        assertThat(board.open()).hasSize(1);
    }
}
