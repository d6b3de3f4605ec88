package dev.watchfloor.views.fakes;

import java.util.concurrent.Callable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Looks at a scene from a test's thread: the scene graph may only be read on its own. */
public final class Walks {
    private Walks() {}

    /** What {@code question} gives on the FX thread; waits at most 5 s for it. */
    public static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, question);
    }

    /** Whether a node with this text, id or style class is in a window. */
    public static boolean isThere(FxRobot robot, String query) {
        return onFx(() -> robot.lookup(query).tryQuery().isPresent());
    }
}
