package dev.watchfloor.app.response;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one act at a time touch a network or an account, while acts on others go on. Thread-safe. */
final class SubjectLocks {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition freed = lock.newCondition();
    private final Set<String> taken = new HashSet<>();

    /** Waits until nobody has {@code subject} and takes it; the caller releases it. */
    void take(String subject) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!taken.add(subject)) {
                freed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    void release(String subject) {
        lock.lock();
        try {
            taken.remove(subject);
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
