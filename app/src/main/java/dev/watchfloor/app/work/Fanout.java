package dev.watchfloor.app.work;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Talks to several products at once, a few at a time, on virtual threads, and hands each answer to the caller's thread
 * as it arrives. One that hangs costs the others nothing and the caller a bounded time. Thread-safe.
 *
 * @param <R> what each answers
 */
public final class Fanout<R> {
    /** How long an interrupted call has to end; connectors promise 2 s. */
    private static final Duration GRACE = Duration.ofMillis(2_200);

    private final int width;
    private final Duration patience;
    private final Call<R> call;
    private final Failure<R> failure;

    /** What is done for one. */
    @FunctionalInterface
    public interface Call<R> {
        R of(String name) throws InterruptedException;
    }

    /** Stands in for the answer of one that gave none. */
    @FunctionalInterface
    public interface Failure<R> {
        /** @param cause InterruptedException when it was stopped; null when it neither answered in time nor stopped */
        R of(String name, @Nullable Throwable cause);
    }

    /**
     * @param width most calls at once
     * @param patience longest time without any answer before all are stopped
     */
    public Fanout(int width, Duration patience, Call<R> call, Failure<R> failure) {
        this.width = width;
        this.patience = patience;
        this.call = call;
        this.failure = failure;
    }

    /**
     * Calls for each name and hands every answer to {@code arrived}, on this thread. Returns when all have answered or
     * are given up. An interrupt stops the calls; the thread's interrupt status is then set on return.
     */
    public void run(List<String> names, BiConsumer<String, R> arrived) {
        Semaphore places = new Semaphore(width);
        Map<Future<R>, String> pending = new HashMap<>();
        ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("fan-", 0).factory());
        CompletionService<R> answers = new ExecutorCompletionService<>(threads);
        boolean interrupted = false;
        try {
            names.forEach(name -> pending.put(answers.submit(() -> placed(places, name)), name));
            boolean stopped = false;
            while (!pending.isEmpty()) {
                Future<R> answer = null;
                try {
                    answer = answers.poll((stopped ? GRACE : patience).toNanos(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException stop) {
                    interrupted = true;
                }
                if (answer != null) {
                    String name = Objects.requireNonNull(pending.remove(answer), "an answer of this fan-out");
                    arrived.accept(name, value(name, answer));
                } else if (stopped) {
                    pending.values().forEach(name -> arrived.accept(name, failure.of(name, null)));
                    pending.clear();
                } else {
                    stopped = true;
                    threads.shutdownNow();
                }
            }
        } finally {
            threads.shutdownNow();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private R placed(Semaphore places, String name) throws InterruptedException {
        places.acquire();
        try {
            return call.of(name);
        } finally {
            places.release();
        }
    }

    private R value(String name, Future<R> answer) {
        try {
            return answer.resultNow();
        } catch (IllegalStateException noResult) {
            Throwable cause = answer.state() == Future.State.FAILED
                    ? answer.exceptionNow()
                    : new InterruptedException("cancelled");
            return failure.of(name, cause);
        }
    }
}
