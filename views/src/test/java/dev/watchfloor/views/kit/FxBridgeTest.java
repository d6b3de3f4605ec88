package dev.watchfloor.views.kit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.views.fakes.NeedsDisplay;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@NeedsDisplay
@ExtendWith(ApplicationExtension.class)
class FxBridgeTest {
    private final FxBridge bridge = new FxBridge();

    @Test
    void holdsNothingOnceItIsClosed(FxRobot robot) {
        WeakReference<AtomicInteger> screen = ticking(robot);

        bridge.close();

        await().atMost(60, SECONDS).until(() -> {
            System.gc();
            return screen.get() == null;
        });
    }

    /** Nobody but the clockwork holds what it counts in. */
    private WeakReference<AtomicInteger> ticking(FxRobot robot) {
        AtomicInteger screen = new AtomicInteger();
        robot.interact(() -> {
            var unused = bridge.every(Duration.ofMillis(1), screen::incrementAndGet);
        });
        await().atMost(60, SECONDS).until(() -> screen.get() > 0);
        return new WeakReference<>(screen);
    }
}
