package dev.watchfloor.connectors.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.testing.WriteFault.Ending;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What an act at a product that speaks HTTP must say when its changing request goes wrong while reading goes well: never
 * that something is done which is not, and never that nothing is done which may be.
 */
public abstract class ActFailureContract {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LITTLE_PATIENCE = Duration.ofMillis(1_500);
    /** How the exception, where there is one, must sort a status. */
    private static final Map<Integer, Set<Category>> SORTED = Map.of(
            302, Set.of(Category.MALFORMED_DATA),
            400, Set.of(Category.REJECTED),
            401, Set.of(Category.UNAUTHENTICATED, Category.FORBIDDEN),
            403, Set.of(Category.FORBIDDEN),
            409, Set.of(Category.REJECTED),
            429, Set.of(Category.RATE_LIMITED),
            500, Set.of(Category.UNREACHABLE),
            502, Set.of(Category.UNREACHABLE),
            503, Set.of(Category.UNREACHABLE),
            504, Set.of(Category.UNREACHABLE));

    private FaultProxy proxy;

    /** One act whose effect is not there yet. */
    public interface Act extends AutoCloseable {
        /** Does it, with a key of its own each time, through the proxy. */
        ActionOutcome run() throws Exception;

        /** Whether it is so now, asked without the connector. */
        boolean hasEffect() throws Exception;

        @Override
        void close();
    }

    /** What came of an act: an outcome, or an exception. */
    private record Result(Optional<ActionOutcome> outcome, Optional<ConnectorException> failure) {
        boolean claimsSuccess() {
            return outcome.filter(
                            told -> told instanceof ActionOutcome.Done || told instanceof ActionOutcome.AlreadyDone)
                    .isPresent();
        }

        String sentence() {
            return outcome.map(ActionOutcome::sentence)
                    .orElseGet(() -> failure.map(ConnectorException::sentence).orElse(""));
        }
    }

    /** The product's address without a path. */
    protected abstract URI product();

    /** Names of the acts. */
    protected abstract List<String> acts();

    /**
     * A fresh one.
     *
     * @param base where the connector is to find the product, without a path
     * @param patience longest call of the connector
     */
    protected abstract Act prepare(String name, URI base, Duration patience) throws Exception;

    /** Whether such a request changes the product. */
    protected boolean isWrite(String method, String path) {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    /** Starts the product; called before anything else. */
    protected abstract void startProduct() throws Exception;

    @BeforeEach
    void putTheProxyBetween() throws Exception {
        startProduct();
        proxy = new FaultProxy(product(), this::isWrite);
    }

    @AfterEach
    void takeTheProxyAway() {
        proxy.close();
    }

    @Test
    void allIsWellThroughTheProxy() throws Exception {
        for (String name : acts()) {
            try (Act act = prepare(name, proxy.url(), PATIENCE)) {
                assertThat(act.hasEffect()).as(name).isFalse();
                assertThat(run(act).claimsSuccess()).as(name).isTrue();
                assertThat(act.hasEffect()).as(name).isTrue();
                assertThat(act.run()).as(name).isInstanceOf(ActionOutcome.AlreadyDone.class);
            }
        }
    }

    @Test
    void aRefusedWriteIsSortedAndNeverCalledDone() throws Exception {
        for (String name : acts()) {
            for (int status : SORTED.keySet().stream().sorted().toList()) {
                spoilt(name, PATIENCE, WriteFault.refused(status), (act, result) -> {
                    assertThat(result.claimsSuccess()).isFalse();
                    assertThat(act.hasEffect()).isFalse();
                    result.failure()
                            .ifPresent(failure ->
                                    assertThat(failure.category()).isIn(SORTED.getOrDefault(status, Set.of())));
                });
            }
        }
    }

    @Test
    void aLimitTellsHowLongToWaitAndIsNotRunInto() throws Exception {
        for (String name : acts()) {
            for (int status : new int[] {429, 503}) {
                spoilt(name, PATIENCE, WriteFault.refused(status), (act, result) -> {
                    assertThat(result.failure()).isPresent();
                    assertThat(result.failure().orElseThrow().retryAfter()).contains(Duration.ofSeconds(7));
                    assertThat(proxy.writes())
                            .as("requests in spite of Retry-After")
                            .isEqualTo(1);
                });
            }
        }
    }

    @Test
    void aPageInsteadOfAnAnswerIsNotSuccess() throws Exception {
        for (String name : acts()) {
            spoilt(name, PATIENCE, WriteFault.lost(new Ending.Page()), (act, result) -> {
                assertThat(result.claimsSuccess()).isFalse();
                assertThat(act.hasEffect()).isFalse();
            });
        }
    }

    @Test
    void aWriteWhoseAnswerIsLostIsNeverCalledNothing() throws Exception {
        for (String name : acts()) {
            for (Ending ending : List.of(new Ending.Status(502), new Ending.Status(504), new Ending.Cut())) {
                spoilt(name, PATIENCE, WriteFault.done(ending), (act, result) -> mayBeDone(result));
            }
        }
    }

    @Test
    void aTimeOutAfterTheWriteIsNeverCalledNothing() throws Exception {
        for (String name : acts()) {
            spoilt(name, LITTLE_PATIENCE, WriteFault.done(new Ending.Silence()), (act, result) -> mayBeDone(result));
        }
    }

    @Test
    void aTimeOutBeforeTheWriteIsNotSuccess() throws Exception {
        for (String name : acts()) {
            spoilt(name, LITTLE_PATIENCE, WriteFault.lost(new Ending.Silence()), (act, result) -> {
                assertThat(result.claimsSuccess()).isFalse();
                assertThat(act.hasEffect()).isFalse();
            });
        }
    }

    @Test
    void whatFailsHalfWayIsUnknown() throws Exception {
        boolean some = false;
        for (String name : acts()) {
            for (WriteFault fault : List.of(
                    WriteFault.refused(403),
                    WriteFault.refused(429),
                    WriteFault.refused(500),
                    WriteFault.refused(503),
                    WriteFault.lost(new Ending.Cut()))) {
                try (Act act = prepare(name, proxy.url(), PATIENCE)) {
                    proxy.spoilFrom(2, fault);
                    Result result = run(act);
                    if (proxy.writes() > 1) {
                        some = true;
                        assertThat(result.outcome())
                                .as("%s, %s: %s", name, fault, result.sentence())
                                .containsInstanceOf(ActionOutcome.Unknown.class);
                        finishes(name, act);
                    }
                }
            }
        }
        assumeThat(some).as("an act takes more than one request").isTrue();
    }

    /** Looks at what came of the fault, then at whether the act can be finished once all is well again. */
    private void spoilt(String name, Duration patience, WriteFault fault, Look look) throws Exception {
        try (Act act = prepare(name, proxy.url(), patience)) {
            proxy.spoil(fault);
            Result result = run(act);
            try {
                isASentence(result.sentence());
                look.at(act, result);
            } catch (AssertionError wrong) {
                throw new AssertionError(name + ", " + fault + ": " + result + ": " + wrong.getMessage(), wrong);
            }
            finishes(name, act);
        }
    }

    private void finishes(String name, Act act) throws Exception {
        proxy.heal();
        assertThat(run(act).claimsSuccess()).as("%s finishes afterwards", name).isTrue();
        assertThat(act.hasEffect()).as("%s has its effect afterwards", name).isTrue();
    }

    private static void mayBeDone(Result result) {
        assertThat(result.outcome()).isPresent();
        assertThat(result.outcome().orElseThrow())
                .isInstanceOfAny(
                        ActionOutcome.Done.class, ActionOutcome.AlreadyDone.class, ActionOutcome.Unknown.class);
    }

    private static Result run(Act act) throws Exception {
        try {
            return new Result(Optional.of(act.run()), Optional.empty());
        } catch (ConnectorException failure) {
            return new Result(Optional.empty(), Optional.of(failure));
        }
    }

    private static void isASentence(String sentence) {
        assertThat(sentence).matches("(?s)[\\p{Lu}\\p{N}\"/].*[.!]").doesNotContain("Exception", "java.");
    }

    @FunctionalInterface
    private interface Look {
        void at(Act act, Result result) throws Exception;
    }
}
