package dev.watchfloor.lab.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * One attack: passwords are tried from a network, the sensor notices, a decoy is touched, one password works, and what
 * the account may read is carried off. It reacts to what it is answered: refused often enough it gives up; without its
 * session it cannot read on. Played by one thread, read by any.
 */
public final class Attack {
    /** Refusals in a row after which the attacker gives up. */
    static final int PATIENCE = 12;

    /** How long it comes back after it was stopped. */
    static final Duration GRUDGE = Duration.ofMinutes(3);

    private static final String TOOL = "python-requests/2.32";
    private static final List<String> LOOT = List.of(
            "/api/customers/export?from=",
            "/api/customers/",
            "/api/orders/export?page=",
            "/api/payroll/",
            "/api/reports/");

    /** How far it has got. */
    public enum Phase {
        WAITING,
        STUFFING,
        INSIDE,
        /** It took what it came for. */
        SUCCEEDED,
        /** The gateway refused it until it gave up. */
        REFUSED,
        /** Its session was ended under its hands. */
        LOCKED_OUT
    }

    private final World world;
    private final Random random;
    private final String network;
    private final Person victim;
    private final Instant start;
    private final double stretch;
    private volatile Phase phase = Phase.WAITING;
    private volatile Optional<String> session = Optional.empty();
    private boolean decoyTouched;
    private int refusals;
    private Duration sinceStopped = Duration.ZERO;

    /**
     * @param network first three octets of where it comes from
     * @param stretch 1 plays it in about 70 s; larger is slower
     */
    Attack(World world, Random random, String network, Person victim, Instant start, double stretch) {
        this.world = world;
        this.random = random;
        this.network = network;
        this.victim = victim;
        this.start = start;
        this.stretch = stretch;
    }

    /** The /24 it comes from. */
    public String network() {
        return network + ".0/24";
    }

    /** Address that the session is used from. */
    public String address() {
        return network + ".39";
    }

    /** Account whose password it finds. */
    public String victim() {
        return victim.name();
    }

    /** Session it opened, once it has. */
    public Optional<String> session() {
        return session;
    }

    public Phase phase() {
        return phase;
    }

    /** Whether nothing more will happen. */
    public boolean isOver() {
        return phase.compareTo(Phase.SUCCEEDED) >= 0;
    }

    /** Plays what happens between two instants, at most a second apart. */
    void play(Instant from, Instant to) {
        double middle = Duration.between(start, from).toMillis() / 1000.0 / stretch;
        double seconds = Duration.between(from, to).toMillis() / 1000.0;
        if (isOver() || middle < 0) {
            return;
        }
        if (middle < 24) {
            phase = phase == Phase.WAITING ? Phase.STUFFING : phase;
        }
        if (phase == Phase.STUFFING) {
            besiege(from, middle, seconds);
        } else if (phase == Phase.INSIDE) {
            plunder(from, middle, seconds);
        }
    }

    /** Stopped, it comes back now and then for a while to see whether the door is open again. */
    void knock(Instant from, Instant to) {
        boolean stopped = phase == Phase.REFUSED || phase == Phase.LOCKED_OUT;
        if (!stopped || sinceStopped.compareTo(GRUDGE) > 0) {
            return;
        }
        Duration length = Duration.between(from, to);
        sinceStopped = sinceStopped.plus(length);
        double seconds = length.toMillis() / 1000.0;
        times(0.5 * seconds, count -> {
            Instant at = from.plusMillis(spread(seconds));
            Visit visit = new Visit(address(), "GET", "/api/profile", TOOL, null);
            if (random.nextInt(3) == 0) {
                world.visitEdge(at, visit);
            } else {
                world.visitGateway(at, visit);
            }
        });
    }

    private void besiege(Instant from, double offset, double seconds) {
        // A bell around the twelfth second: attackers start carefully and are slowed down at the end.
        double rate = 4 + 34 * Math.exp(-Math.pow((offset - 12) / 5, 2));
        times(rate * seconds, count -> guess(from.plusMillis(spread(seconds)), count));
        if (offset > 6 && offset < 15) {
            times(1.6 * seconds / Math.min(stretch, 2), count -> scan(from.plusMillis(spread(seconds))));
        }
        if (offset > 16 && !decoyTouched) {
            decoyTouched = true;
            touchDecoy(from);
        }
        if (offset > 20 && phase == Phase.STUFFING) {
            breakIn(from);
        }
    }

    private void guess(Instant at, int count) {
        if (isOver()) {
            return;
        }
        Visit visit = new Visit(network + "." + (30 + random.nextInt(12)), "POST", "/login", TOOL, null);
        Reply reply = random.nextInt(5) == 0 ? world.visitEdge(at, visit) : world.visitGateway(at, visit);
        note(reply);
        if (!reply.isRefused() && random.nextInt(14) == 0) {
            boolean exists = random.nextInt(3) > 0;
            String user =
                    exists ? Person.ALL.get(random.nextInt(Person.ALL.size())).name() : "admin" + random.nextInt(90);
            // Not the victim's: five wrong passwords in a row would lock the account that this story needs.
            if (!user.equals(victim.name())) {
                world.signIn(at, user, exists, false, visit.address(), "orders-portal");
            }
        }
    }

    private void scan(Instant at) {
        boolean paths = random.nextBoolean();
        world.detect(
                at,
                new Detection(
                        network + "." + (30 + random.nextInt(12)),
                        "192.0.2.10",
                        443,
                        paths ? 9_100_004 : 9_100_007,
                        paths
                                ? "SCAN many sign-in attempts from one address"
                                : "SCAN automated client probing for files",
                        paths ? "Attempted User Privilege Gain" : "Attempted Information Leak",
                        paths ? 1 : 2,
                        paths ? "T1110.004" : "T1595.003",
                        false));
    }

    private void touchDecoy(Instant at) {
        world.detect(
                at,
                new Detection(
                        address(),
                        "192.0.2.66",
                        22,
                        9_100_020,
                        "HONEYPOT decoy server touched",
                        "A suspicious connection to a decoy",
                        1,
                        "T1046",
                        true));
    }

    private void breakIn(Instant at) {
        Reply reply = world.visitGateway(at, new Visit(address(), "POST", "/login", TOOL, null));
        note(reply);
        if (reply.isRefused() || isOver()) {
            return;
        }
        session = world.signIn(at, victim.name(), true, true, address(), victim.client());
        phase = Phase.INSIDE;
    }

    private void plunder(Instant from, double offset, double seconds) {
        times(5.5 * seconds / Math.min(stretch, 3), count -> take(from.plusMillis(spread(seconds))));
        if (offset > 70 && !isOver()) {
            phase = Phase.SUCCEEDED;
            world.flow(from, address(), "192.0.2.10", 443, 410_000, 186_000_000);
        }
    }

    private void take(Instant at) {
        if (isOver()) {
            return;
        }
        boolean alive = session.map(world::isActive).orElse(false);
        String path = LOOT.get(random.nextInt(LOOT.size())) + (1 + random.nextInt(400));
        Reply reply = world.visitGateway(at, new Visit(address(), "GET", path, TOOL, alive ? victim.name() : null));
        note(reply);
        if (alive) {
            session.ifPresent(id -> world.use(at, id));
        } else if (!isOver()) {
            phase = Phase.LOCKED_OUT;
        }
    }

    private void note(Reply reply) {
        refusals = reply.isRefused() ? refusals + 1 : 0;
        if (refusals >= PATIENCE) {
            phase = Phase.REFUSED;
        }
    }

    private void times(double mean, java.util.function.IntConsumer beat) {
        int count = (int) mean + (random.nextDouble() < mean - (int) mean ? 1 : 0);
        for (int index = 0; index < count; index++) {
            beat.accept(index);
        }
    }

    private long spread(double seconds) {
        return random.nextLong(Math.max(1, (long) (seconds * 1000)));
    }
}
