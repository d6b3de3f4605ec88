package dev.watchfloor.app.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BaselineBoundsTest {

    @Test
    void aHundredThousandActorsTakeNoMoreThanTheirRoom() {
        MemoryBaselineShelf shelf = new MemoryBaselineShelf();
        Baselines baselines = new Baselines(shelf);
        Days days = new Days();
        Actor ann = new Actor(ActorKind.USER, "ann");
        for (int number = 0; number < 100_000; number++) {
            String address = "198." + number / 65_536 + "." + number / 256 % 256 + "." + number % 256;
            // An attacker who invents addresses; a user who is there once in a while.
            baselines.learn(days.request(Duration.ofSeconds(number), null, address, "/a" + number, 100));
            if (number % 10 == 0) {
                baselines.learn(days.signIn(Duration.ofSeconds(number), "ann", "10.0.0.1", Outcome.SUCCESS));
            }
            if (number % 25_000 == 0) {
                baselines.keep();
            }
        }
        baselines.keep();
        long room = 0;
        for (ActorKind kind : ActorKind.values()) {
            assertThat(baselines.actors(kind)).as(kind.name()).isLessThanOrEqualTo(kind.most());
            room += kind.bytes();
        }
        assertThat(baselines.weight()).isLessThanOrEqualTo(room);
        assertThat(baselines.forgotten(ActorKind.ADDRESS)).isGreaterThan(50_000);
        assertThat(baselines.all(ann, Aspect.NETWORK).get("10.0.0.0/24").count())
                .isEqualTo(10_000);
        int remembered = 0;
        for (ActorKind kind : ActorKind.values()) {
            remembered += baselines.actors(kind);
        }
        assertThat(shelf.size()).as("on disk are those in memory").isEqualTo(remembered);
    }

    @Test
    void longNamesAreCutAndStayDifferent() {
        Baselines baselines = new Baselines(new MemoryBaselineShelf());
        Days days = new Days();
        String endless = "a".repeat(1_000);
        baselines.learn(days.signIn(Duration.ZERO, endless + "1", "10.0.0.1", Outcome.SUCCESS));
        baselines.learn(days.signIn(Duration.ZERO, endless + "2", "10.0.0.1", Outcome.SUCCESS));
        assertThat(baselines.actors(ActorKind.USER)).isEqualTo(2);
        assertThat(new Actor(ActorKind.USER, endless).name()).hasSizeLessThanOrEqualTo(Names.LONGEST);
    }
}
