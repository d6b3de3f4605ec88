package dev.watchfloor.app.response.acts;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one act at a time touch a network, an account or a target, while acts on others go on. Thread-safe. */
final class SubjectLocks {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private final Set<String> taken = new HashSet<>();

    /** Waits until nobody has any of {@code subjects} and takes them all at once; the caller releases them. */
    void take(Set<String> subjects) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!Collections.disjoint(subjects, taken)) {
                freed.await();
            }
            taken.addAll(subjects);
        } finally {
            lock.unlock();
        }
    }

    /** Takes them when nobody has any; returns whether it did. */
    boolean tryTake(Set<String> subjects) {
        lock.lock();
        try {
            return Collections.disjoint(subjects, taken) && taken.addAll(subjects);
        } finally {
            lock.unlock();
        }
    }

    void release(Set<String> subjects) {
        lock.lock();
        try {
            taken.removeAll(subjects);
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
