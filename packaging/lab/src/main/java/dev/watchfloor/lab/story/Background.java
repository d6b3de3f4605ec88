package dev.watchfloor.lab.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** An honest day at the office, with the noise that every network has. One thread. */
final class Background {
    private static final List<String> PATHS = List.of(
            "/api/orders?page=1",
            "/api/orders/7731",
            "/api/customers/118",
            "/api/customers?query=north",
            "/api/reports/weekly",
            "/api/basket",
            "/api/profile",
            "/assets/app.js");
    private static final List<String> SHOP =
            List.of("/", "/catalogue", "/catalogue/42", "/search?q=lamp", "/cart", "/contact");
    private static final Duration LONGEST_SESSION = Duration.ofMinutes(26);

    private record Open(String session, Instant until) {}

    private final World world;
    private final Random random;
    private final Map<Person, List<Open>> sessions = new HashMap<>();

    Background(World world, Random random) {
        this.world = world;
        this.random = random;
    }

    /** Plays what happens between two instants, at most a second apart. */
    void play(Instant from, Instant to) {
        double seconds = Duration.between(from, to).toMillis() / 1000.0;
        List<Runnable> beats = new ArrayList<>();
        add(beats, 4.2 * seconds, from, to, this::work);
        add(beats, 2.4 * seconds, from, to, this::shop);
        add(beats, 0.4 * seconds, from, to, this::flow);
        add(beats, 0.16 * seconds, from, to, this::noise);
        add(beats, 0.05 * seconds, from, to, this::sensorNoise);
        add(beats, 0.022 * seconds, from, to, this::mistype);
        add(beats, 0.03 * seconds, from, to, this::comeAndGo);
        beats.forEach(Runnable::run);
    }

    /** As many beats as a Poisson process of this mean has, spread over the stretch in order. */
    private void add(
            List<Runnable> beats, double mean, Instant from, Instant to, java.util.function.Consumer<Instant> beat) {
        long length = Math.max(1, Duration.between(from, to).toMillis());
        int count = poisson(mean);
        for (int index = 0; index < count; index++) {
            Instant at = from.plusMillis(length * index / count + random.nextLong(Math.max(1, length / count)));
            beats.add(() -> beat.accept(at));
        }
    }

    private void work(Instant at) {
        Person person = anyone();
        world.visitGateway(at, new Visit(person.address(), "GET", pick(PATHS), person.agent(), person.name()));
        List<Open> open = sessions.getOrDefault(person, List.of());
        if (!open.isEmpty() && random.nextInt(6) == 0) {
            world.use(at, open.getLast().session());
        }
    }

    private void shop(Instant at) {
        String address = "198.51.100." + (1 + random.nextInt(250));
        world.visitEdge(at, new Visit(address, "GET", pick(SHOP), anyone().agent(), null));
    }

    private void flow(Instant at) {
        world.flow(
                at, anyone().address(), "192.0.2.10", 443, 400 + random.nextInt(4_000), 900 + random.nextInt(90_000));
    }

    private void noise(Instant at) {
        String address = "192.0.2." + (100 + random.nextInt(100));
        String path = random.nextBoolean() ? "/old/index.php" : "/favicon-2019.ico";
        world.visitGateway(at, new Visit(address, "GET", path, "feed-reader/1.9", null));
    }

    private void sensorNoise(Instant at) {
        String address = "198.51.100." + (1 + random.nextInt(250));
        world.detect(
                at,
                new Detection(
                        address,
                        "192.0.2.10",
                        443,
                        9_200_001,
                        "INFO TLS client hello without server name",
                        "Generic Protocol Command Decode",
                        3,
                        null,
                        false));
    }

    private void mistype(Instant at) {
        Person person = anyone();
        world.signIn(at, person.name(), true, false, person.address(), person.client());
    }

    private void comeAndGo(Instant at) {
        Person person = anyone();
        List<Open> open = sessions.computeIfAbsent(person, unused -> new ArrayList<>());
        for (Open ended : open.stream().filter(one -> one.until().isBefore(at)).toList()) {
            world.signOut(at, ended.session());
            open.remove(ended);
        }
        if (open.size() < 2) {
            Instant until = at.plusSeconds(240 + random.nextLong(LONGEST_SESSION.toSeconds()));
            world.signIn(at, person.name(), true, true, person.address(), person.client())
                    .ifPresent(session -> open.add(new Open(session, until)));
        }
    }

    private Person anyone() {
        return pick(Person.ALL);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private int poisson(double mean) {
        // Knuth's multiplication method; means here are small.
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
