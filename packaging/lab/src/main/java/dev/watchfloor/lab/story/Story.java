package dev.watchfloor.lab.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays the past once, then the present in steps of a tenth of a second: everybody's honest day and one attack after the
 * other, each from another network and on another account. The same seed gives the same past.
 */
public final class Story implements AutoCloseable {
    /** How much past there is at the start. */
    public static final Duration PAST = Duration.ofMinutes(45);

    private static final Logger LOG = LoggerFactory.getLogger(Story.class);
    private static final Duration BEFORE_THE_NEXT = Duration.ofSeconds(20);
    private static final Duration STEP = Duration.ofMillis(100);
    private static final long SEED = 20_261_124;

    private final Clock clock;
    private final World world;
    private final Random random = new Random(SEED);
    private final Background background;
    private final ScheduledExecutorService thread;
    private volatile Attack attack;
    private Attack last;
    private Instant played;
    private int number;

    /** Plays the past: {@link #PAST} of it up to now, with one attack that nobody answered. Takes a second or two. */
    public Story(World world, Clock clock) {
        this.world = world;
        this.clock = clock;
        background = new Background(world, random);
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("lab-story").factory());
        Instant now = clock.instant();
        Attack past = next(now.minus(Duration.ofMinutes(10)), 5);
        Instant time = now.minus(PAST);
        // Up to the clock and not up to "now": writing the past takes a while, and the day has no hole.
        while (time.isBefore(clock.instant().minusSeconds(1))) {
            background.play(time, time.plusSeconds(1));
            past.play(time, time.plusSeconds(1));
            time = time.plusSeconds(1);
        }
        played = time;
        last = past;
        attack = next(played.plusSeconds(6), 1);
    }

    /** Lets the present play until closed. */
    public void start() {
        thread.scheduleWithFixedDelay(this::step, 0, STEP.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The attack that plays now or is about to. */
    public Attack attack() {
        return attack;
    }

    private void step() {
        try {
            Instant now = clock.instant();
            // After a suspended machine the gap is skipped, not played at once.
            Instant from = Duration.between(played, now).toSeconds() > 2 ? now.minus(STEP) : played;
            background.play(from, now);
            attack.play(from, now);
            last.knock(from, now);
            played = now;
            if (attack.isOver()) {
                last = attack;
                attack = next(now.plus(BEFORE_THE_NEXT), 1);
            }
        } catch (IllegalStateException | java.io.UncheckedIOException stopped) {
            // A server that is being closed or whose disk is full: the next step tries again.
            LOG.warn("The lab's story skipped a step: {}", stopped.getMessage());
        }
    }

    private Attack next(Instant start, double stretch) {
        // Documentation and benchmarking ranges only (RFC 5737, RFC 2544): nobody's real address is accused.
        String network = number == 0 ? "203.0.113" : "198.18." + (number % 250);
        Person victim = Person.ALL.get(number % (Person.ALL.size() - 1));
        number++;
        return new Attack(world, random, network, victim, start, stretch);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
