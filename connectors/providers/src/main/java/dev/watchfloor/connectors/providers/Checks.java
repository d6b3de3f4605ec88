package dev.watchfloor.connectors.providers;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ClockCheck;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.oauth.AuthorizedClient;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A self-test: reach the product and compare clocks, then one attempt for each permission. What cannot be proven because
 * something before it failed is skipped, never passed. Built once, run often.
 */
public final class Checks {
    private static final String FIRST = "It must be reached first.";

    private final String product;
    private final String reach;
    private final Asked first;
    private final Map<String, Step> steps = new LinkedHashMap<>();

    /** @param opens whether all that follows is skipped when it fails */
    private record Step(Judged judged, boolean opens) {}

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

    /** One attempt that finds its own verdict. */
    @FunctionalInterface
    public interface Judged {
        SelfCheck check(String name) throws ConnectorException, InterruptedException;
    }

    /** @param first something that the product answers, as JSON, to everybody, or to whoever may read */
    public Checks(String product, Asked first) {
        this.product = product;
        this.reach = "Reach " + product;
        this.first = first;
    }

    /** Adds an attempt; a failure of it is a failed check with the failure's own sentence. */
    public Checks then(String name, Attempt attempt) {
        return judged(name, own -> SelfCheck.passed(own, attempt.sentence()));
    }

    /** The same of an attempt that may also find a warning, or that it could not be tried. */
    public Checks judged(String name, Judged attempt) {
        steps.put(name, new Step(attempt, false));
        return this;
    }

    /** Adds an attempt without whose success nothing that follows can be tried, such as signing in. */
    public Checks opening(String name, Attempt attempt) {
        steps.put(name, new Step(own -> SelfCheck.passed(own, attempt.sentence()), true));
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
            // A portal's sign-in page is a success to HTTP, and tells nothing of the product or its clock.
            answer.json();
            checks.add(
                    SelfCheck.passed(reach, "It answers in " + answer.latency().toMillis() + " ms."));
            checks.add(ClockCheck.of(product, answer.clockOffset()));
        } catch (ConnectorException failure) {
            if (failure.category() == ConnectorException.Category.FORBIDDEN) {
                checks.add(SelfCheck.passed(reach, "It answers."));
                checks.add(SelfCheck.skipped(ClockCheck.NAME, "It refused the question. See below."));
                return tried(checks);
            }
            checks.add(SelfCheck.failed(reach, failure.sentence()));
            checks.add(ClockCheck.unreached(product));
            steps.keySet().forEach(name -> checks.add(SelfCheck.skipped(name, FIRST)));
            return checks;
        }
        return tried(checks);
    }

    private List<SelfCheck> tried(List<SelfCheck> checks) throws InterruptedException {
        Optional<String> closed = Optional.empty();
        for (Map.Entry<String, Step> step : steps.entrySet()) {
            String name = step.getKey();
            if (closed.isPresent()) {
                checks.add(SelfCheck.skipped(name, "\"" + closed.get() + "\" must succeed first."));
                continue;
            }
            try {
                checks.add(step.getValue().judged().check(name));
            } catch (ConnectorException failure) {
                checks.add(SelfCheck.failed(name, failure.sentence()));
                closed = step.getValue().opens() ? Optional.of(name) : Optional.empty();
            }
        }
        return checks;
    }
}
