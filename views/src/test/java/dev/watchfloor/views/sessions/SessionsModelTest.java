package dev.watchfloor.views.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.sessions.SessionRecord.State;
import dev.watchfloor.views.fakes.AtOnce;
import dev.watchfloor.views.fakes.FakeConsole;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsModelTest {
    private final FakeConsole console = FakeConsole.withStory();
    private final SessionsModel model = new SessionsModel(
            console.sessions(), new AtOnce(), Clock.fixed(FakeConsole.NOON, ZoneOffset.UTC), () -> {});

    @BeforeEach
    void load() {
        model.reload();
    }

    @Test
    void showsOnlyOpenSessionsAtFirst() {
        assertThat(model.rows()).isNotEmpty().allMatch(row -> row.state() == State.OPEN);
    }

    @Test
    void showsEndedAndRevokedOnesOnRequest() {
        model.showEnded(true);

        assertThat(model.rows()).extracting(SessionRecord::state).contains(State.OPEN, State.ENDED, State.REVOKED);
    }

    @Test
    void filtersByUserWhateverTheCase() {
        model.filter("J.TAN");

        assertThat(model.rows())
                .isNotEmpty()
                .allMatch(row -> row.session().userName().equals("j.tanaka"));
    }

    @Test
    void filtersByNetwork() {
        model.filter("203.0.113.0/24");

        assertThat(model.rows()).hasSize(2).allMatch(row -> "INC-7".equals(row.incident()));
    }

    @Test
    void namesProvidersThatAreSilent() {
        assertThat(model.silent()).containsOnlyKeys("Keycloak partners");
    }

    @Test
    void seesWhatAnActChanged() throws InterruptedException {
        model.filter("203.0.113.0/24");
        SessionRecord row = model.rows().getFirst();
        assertThat(model.openOf(row)).hasSize(2);

        var request = new dev.watchfloor.app.response.ResponseRequest.RevokeUserSessions(
                row.provider(), row.session().userId(), row.session().userName(), "not hers");
        console.response().apply(console.response().plan(request), result -> {});
        model.reload();

        assertThat(model.rows()).isEmpty();
    }

    @Test
    void handsOverAllThatMatchFromTheBoardAndNotFromTheScreen() throws InterruptedException {
        model.filter("203.0.113.0/24");
        assertThat(model.openMatching()).isEqualTo(2);
        SessionRecord gone = model.rows().getFirst();
        var request = new dev.watchfloor.app.response.ResponseRequest.RevokeSessions(
                gone.provider(), gone.session().ref(), gone.session().userName(), "not hers");
        console.response().apply(console.response().plan(request), result -> {});

        List<SessionRecord> found = new java.util.ArrayList<>();
        model.matching(found::addAll);

        assertThat(found).hasSize(1).doesNotContain(gone);
    }

    @Test
    void saysWhatToHowMany() {
        List<SessionRecord> rows = model.rows();

        assertThat(SessionWords.revoke(rows.subList(0, 1))).startsWith("Revoke 1 session of ");
        assertThat(SessionWords.revoke(rows)).matches("Revoke \\d+ sessions of 12 accounts…");
    }
}
