package dev.watchfloor.lab.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An attack lives and dies by what the servers answer. */
final class AttackTest {
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    private final Town town = new Town();
    private final Attack attack = new Attack(town, new Random(7), "203.0.113", Person.ALL.getFirst(), START, 1);

    @Test
    void leftAloneItGetsInAndCarriesOff() {
        play(0, 90);

        assertThat(attack.phase()).isEqualTo(Attack.Phase.SUCCEEDED);
        assertThat(attack.session()).contains("session-1");
        assertThat(town.detections).anyMatch(Detection::isDecoy).hasSizeGreaterThan(5);
        assertThat(town.visits)
                .filteredOn(visit -> visit.path().equals("/login"))
                .hasSizeGreaterThan(150);
        assertThat(town.visits)
                .filteredOn(visit -> "j.tanaka".equals(visit.user()))
                .hasSizeGreaterThan(100);
    }

    @Test
    void refusedAtTheGatewayItGivesUp() {
        play(0, 10);
        town.refuses = true;

        play(10, 40);

        assertThat(attack.phase()).isEqualTo(Attack.Phase.REFUSED);
        assertThat(attack.session()).isEmpty();
    }

    @Test
    void withoutItsSessionItIsLockedOut() {
        play(0, 30);
        assertThat(attack.phase()).isEqualTo(Attack.Phase.INSIDE);
        town.revoked.add(attack.session().orElseThrow());

        play(30, 35);

        assertThat(attack.phase()).isEqualTo(Attack.Phase.LOCKED_OUT);
        assertThat(town.visits.getLast().user())
                .as("no account behind the last request")
                .isNull();
    }

    @Test
    void stoppedItComesBackForAWhile() {
        play(0, 10);
        town.refuses = true;
        play(10, 40);
        town.visits.clear();

        knock(40, 100);
        assertThat(town.visits)
                .hasSizeGreaterThan(15)
                .allMatch(visit -> visit.address().equals(attack.address()));

        knock(100, 300);
        town.visits.clear();
        knock(300, 360);
        assertThat(town.visits).isEmpty();
    }

    @Test
    void neverStoppedItDoesNotComeBack() {
        play(0, 90);
        town.visits.clear();

        knock(90, 150);

        assertThat(town.visits).isEmpty();
    }

    private void knock(int from, int to) {
        for (int second = from; second < to; second++) {
            attack.knock(START.plusSeconds(second), START.plusSeconds(second + 1));
        }
    }

    private void play(int from, int to) {
        for (int second = from; second < to; second++) {
            attack.play(START.plusSeconds(second), START.plusSeconds(second + 1));
        }
    }

    /** Answers and remembers. */
    private static final class Town implements World {
        private final List<Visit> visits = new ArrayList<>();
        private final List<Detection> detections = new ArrayList<>();
        private final Set<String> revoked = new HashSet<>();
        private boolean refuses;

        @Override
        public Reply visitGateway(Instant at, Visit visit) {
            visits.add(visit);
            return new Reply(refuses ? 403 : 200, 100);
        }

        @Override
        public Reply visitEdge(Instant at, Visit visit) {
            return visitGateway(at, visit);
        }

        @Override
        public void detect(Instant at, Detection detection) {
            detections.add(detection);
        }

        @Override
        public void flow(Instant at, String source, String destination, int port, long bytesIn, long bytesOut) {
            // Nothing depends on it here.
        }

        @Override
        public Optional<String> signIn(
                Instant at, String user, boolean exists, boolean knowsPassword, String address, String client) {
            return knowsPassword ? Optional.of("session-1") : Optional.empty();
        }

        @Override
        public boolean isActive(String session) {
            return !revoked.contains(session);
        }

        @Override
        public void use(Instant at, String session) {
            // Nothing depends on it here.
        }

        @Override
        public void signOut(Instant at, String session) {
            revoked.add(session);
        }
    }
}
