package fr.recours.rcp.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs pieces of work on threads of their own that start together; each ends with a result or with its exception. */
final class AtTheSameInstant {

    private AtTheSameInstant() {}

    record Outcome<T>(Optional<T> result, Optional<Throwable> failure) {}

    static <T> List<Outcome<T>> run(List<? extends Callable<T>> works) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(works.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> work : works) {
                running.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return work.call();
                }));
            }
            List<Outcome<T>> outcomes = new ArrayList<>();
            for (Future<T> one : running) {
                outcomes.add(outcome(one));
            }
            return outcomes;
        }
    }

    private static <T> Outcome<T> outcome(Future<T> running) throws InterruptedException {
        try {
            return new Outcome<>(Optional.of(running.get()), Optional.empty());
        } catch (ExecutionException e) {
            return new Outcome<>(Optional.empty(), Optional.of(e.getCause() == null ? e : e.getCause()));
        }
    }
}
