package dev.watchfloor.app.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who else an act would hit, from what the console has seen. */
class BlastRadiusTest extends DeskRig {
    private int number;

    @Test
    void tellsWhoSignedInFromANetworkAndWhoWasOnlyTried() throws InterruptedException {
        signIn("a.berg", Outcome.SUCCESS, Duration.ofDays(6));
        signIn("a.berg", Outcome.FAILURE, Duration.ofDays(6));
        signIn("root", Outcome.FAILURE, Duration.ofHours(1));
        signIn("old.one", Outcome.SUCCESS, Duration.ofDays(8));

        assertThat(notices())
                .anyMatch(notice -> notice.equals("In the last 7 days 1 account signed in from it: a.berg."))
                .anyMatch(notice -> notice.equals("In the last 7 days 1 account was only tried from it: root."))
                .noneMatch(notice -> notice.contains("old.one"));
    }

    @Test
    void takesANetworkWithManyAccountsForShared() throws InterruptedException {
        for (String user : List.of("a", "b", "c", "d", "e", "f")) {
            signIn(user, Outcome.SUCCESS, Duration.ofDays(1));
        }

        assertThat(notices())
                .anyMatch(notice ->
                        notice.contains("a, b, c, d, e and 1 more") && notice.contains("look like a shared address"));
    }

    @Test
    void tellsTheShareOfGoodTraffic() throws InterruptedException {
        for (int request = 0; request < 9; request++) {
            request("192.0.2.1", Outcome.ALLOWED);
        }
        request("203.0.113.9", Outcome.ALLOWED);
        request("203.0.113.9", Outcome.BLOCKED);

        assertThat(notices())
                .contains(
                        "In the last 7 days the gateways served 1 request from it and refused 1; that is 10.0 % of all"
                                + " they served.");
    }

    @Test
    void namesApplicationsThatMayKeepTheirOwnSession() throws InterruptedException {
        var session = session("s1", "j.tanaka", "203.0.113.9");
        provider.add(session);
        board.refresh("idp");

        assertThat(desk.plan(new ResponseRequest.RevokeSessions("idp", session.ref(), "j.tanaka", "stolen"))
                        .notices())
                .anyMatch(notice ->
                        notice.startsWith("Used with portal: an application that keeps a session of its own"));
    }

    private List<String> notices() throws InterruptedException {
        return desk.plan(block(null, "edge")).notices();
    }

    private void request(String source, Outcome outcome) {
        add(SecurityEvent.of("r" + number++, clock.instant().minusSeconds(60), Layer.PERIMETER, Kind.REQUEST)
                .outcome(outcome)
                .source(Addresses.parse(source).orElseThrow())
                .build());
    }

    private void signIn(String user, Outcome outcome, Duration ago) {
        add(SecurityEvent.of("l" + number++, clock.instant().minus(ago), Layer.IDENTITY, Kind.SIGN_IN)
                .outcome(outcome)
                .user(user)
                .source(Addresses.parse("203.0.113.9").orElseThrow())
                .build());
    }

    private void add(SecurityEvent event) {
        events.append("source", List.of(event), null);
    }
}
