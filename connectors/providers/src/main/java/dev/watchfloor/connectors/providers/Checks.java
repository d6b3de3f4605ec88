package dev.watchfloor.connectors.providers;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.oauth.AuthorizedClient;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A self-test: reach the product and compare clocks, then one attempt for each permission. Built once, run often. */
public final class Checks {
    private static final String CLOCK = "Compare clocks";
    private static final Duration TOLERATED_OFFSET = Duration.ofSeconds(5);

    private final String reach;
    private final Asked first;
    private final Map<String, Attempt> attempts = new LinkedHashMap<>();

    /** Asks the product for something. */
    @FunctionalInterface
    public interface Asked {
        Answer answer() throws ConnectorException, InterruptedException;
    }

    /** One attempt; returns a sentence of what was found. */
    @FunctionalInterface
    public interface Attempt {
        String sentence() throws ConnectorException, InterruptedException;
    }

    /** @param first something that the product answers to everybody, or to whoever may read */
    public Checks(String product, Asked first) {
        this.reach = "Reach " + product;
        this.first = first;
    }

    /** Adds an attempt; a failure of it is a failed check with the failure's own sentence. */
    public Checks then(String name, Attempt attempt) {
        attempts.put(name, attempt);
        return this;
    }

    /** Adds a question that needs a right to read. */
    public Checks reads(String name, AuthorizedClient client, String scope, ProductRequest request) {
        return then(name, () -> {
            client.read(scope, request);
            return "It can be read.";
        });
    }

    /** Adds a check whether a right to act is granted, without using it. */
    public Checks mayAct(String name, AuthorizedClient client, String scope) {
        return then(name, () -> {
            client.ready(scope);
            return client.product() + " grants " + scope + ". Not tried, because it would change something.";
        });
    }

    /** Tries all in order. */
    public List<SelfCheck> run() throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        try {
            Answer answer = first.answer().requireSuccess();
            checks.add(
                    SelfCheck.passed(reach, "It answers in " + answer.latency().toMillis() + " ms."));
            checks.add(clock(answer.clockOffset()));
        } catch (ConnectorException failure) {
            if (failure.category() == ConnectorException.Category.FORBIDDEN) {
                checks.add(SelfCheck.passed(reach, "It answers."));
                checks.add(SelfCheck.skipped(CLOCK, "It refused the question. See below."));
                return tried(checks);
            }
            checks.add(SelfCheck.failed(reach, failure.sentence()));
            checks.add(SelfCheck.skipped(CLOCK, "It must be reached first."));
            attempts.keySet().forEach(name -> checks.add(SelfCheck.skipped(name, "It must be reached first.")));
            return checks;
        }
        return tried(checks);
    }

    private List<SelfCheck> tried(List<SelfCheck> checks) throws InterruptedException {
        for (Map.Entry<String, Attempt> attempt : attempts.entrySet()) {
            try {
                checks.add(SelfCheck.passed(attempt.getKey(), attempt.getValue().sentence()));
            } catch (ConnectorException failure) {
                checks.add(SelfCheck.failed(attempt.getKey(), failure.sentence()));
            }
        }
        return checks;
    }

    private static SelfCheck clock(Optional<Duration> offset) {
        if (offset.isEmpty()) {
            return SelfCheck.skipped(CLOCK, "It does not tell its time.");
        }
        long seconds = offset.get().toSeconds();
        return offset.get().abs().compareTo(TOLERATED_OFFSET) > 0
                ? SelfCheck.warning(
                        CLOCK,
                        "Its clock is " + Math.abs(seconds) + " s " + (seconds > 0 ? "ahead of" : "behind")
                                + " ours. Set ours by NTP, or signatures are refused and the order of events is wrong.")
                : SelfCheck.passed(CLOCK, "The clocks agree.");
    }
}
