package dev.watchfloor.app.operators.factors;

import dev.watchfloor.app.operators.factors.SecurityKeyException.Obstacle;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one try asks a security key: a question for each registered key, and made-up ones beside them, so that it is as
 * many for everybody, also for who has none. Taken once, for two minutes. Thread-safe.
 */
public final class KeyChallenge {
    /** So many keys an operator may have, and so many questions are asked. */
    public static final int MOST_KEYS = 8;

    /** Longer than a key waits for a touch (30 s) and the tools may take. */
    static final Duration LIFE = Duration.ofMinutes(2);

    /** As long as the ids of common keys. */
    private static final int ID_BYTES = 64;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecurityKeyFactor factor = new SecurityKeyFactor();
    private final AtomicBoolean isTaken = new AtomicBoolean();
    private final List<Question> questions;
    private final Instant ends;

    /** @param key null where the question is made up */
    private record Question(
            KeyRequest.Sign request, @Nullable RegisteredKey key) {}

    /** @param keys that may answer; those after the eighth may not */
    public KeyChallenge(List<RegisteredKey> keys, Instant now) {
        List<Question> all = new ArrayList<>();
        keys.stream().limit(MOST_KEYS).forEach(key -> all.add(new Question(factor.askToSign(key), key)));
        Stream.generate(() -> new Question(factor.askToSign(random()), null))
                .limit(MOST_KEYS - all.size())
                .forEach(all::add);
        Collections.shuffle(all, RANDOM);
        questions = List.copyOf(all);
        ends = now.plus(LIFE);
    }

    public List<KeyRequest.Sign> questions() {
        return questions.stream().map(Question::request).toList();
    }

    /**
     * Checks the answer. Nothing is taken a second time, whatever came of the first.
     *
     * @param counts the newest sign counts by {@link RegisteredKey#tag}, where they are known to be newer than the key's
     * @throws SecurityKeyException when the time was over
     */
    public KeyCheck check(HeldKey.Signed signed, Map<String, Long> counts, Instant now) throws SecurityKeyException {
        if (isTaken.getAndSet(true)) {
            return new KeyCheck.Refused("answered before");
        }
        if (!now.isBefore(ends)) {
            throw FidoFailures.of(Obstacle.NOT_TOUCHED);
        }
        Question question = questions.get(signed.question());
        RegisteredKey key = question.key();
        if (key == null) {
            return new KeyCheck.Refused("not registered");
        }
        long newest = Math.max(key.signCount(), counts.getOrDefault(key.tag(), 0L));
        return factor.verify(key.withSignCount(newest), question.request(), signed.answer());
    }

    private static byte[] random() {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return id;
    }
}
