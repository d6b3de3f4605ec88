package dev.watchfloor.views.kit;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Coalesces a storm of changes into at most one delivery per pause. May be run from any thread. */
final class Signal implements Runnable {
    private final FxBridge bridge;
    private final Runnable onChange;
    private final AtomicBoolean pending = new AtomicBoolean();
    private long lastDelivery = System.nanoTime() - FxBridge.PAUSE.toNanos();

    Signal(FxBridge bridge, Runnable onChange) {
        this.bridge = bridge;
        this.onChange = onChange;
    }

    @Override
    public void run() {
        if (pending.compareAndSet(false, true)) {
            bridge.onFx(this::deliverOrWait);
        }
    }

    private void deliverOrWait() {
        long rest = FxBridge.PAUSE.toNanos() - (System.nanoTime() - lastDelivery);
        if (rest <= 0) {
            deliver();
            return;
        }
        PauseTransition pause = new PauseTransition(Duration.millis(rest / 1e6));
        pause.setOnFinished(over -> bridge.onFx(this::deliver));
        pause.play();
    }

    private void deliver() {
        lastDelivery = System.nanoTime();
        pending.set(false);
        onChange.run();
    }
}
