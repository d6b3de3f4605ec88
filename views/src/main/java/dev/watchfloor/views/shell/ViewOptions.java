package dev.watchfloor.views.shell;

import dev.watchfloor.app.operators.factors.FidoTools;
import dev.watchfloor.app.operators.factors.SecurityKeyDevice;
import dev.watchfloor.views.kit.Theme;
import java.time.Clock;
import java.time.Duration;

/**
 * How the window opens.
 *
 * @param theme colours at first
 * @param width of the scene in logical pixels
 * @param height of the scene in logical pixels
 * @param clock the time now
 * @param initialRange length of the timeline's range at first
 * @param banner a line above everything, such as that this is the lab; empty for none
 * @param securityKeys the way to those that are plugged in
 */
public record ViewOptions(
        Theme theme,
        double width,
        double height,
        Clock clock,
        Duration initialRange,
        String banner,
        SecurityKeyDevice securityKeys) {

    /** On a machine that has nothing to speak to security keys. */
    public ViewOptions(Theme theme, double width, double height, Clock clock, Duration initialRange, String banner) {
        this(theme, width, height, clock, initialRange, banner, FidoTools.none());
    }

    /** Dark, 1600 by 1000, the last hour, no banner. */
    public static ViewOptions usual() {
        return new ViewOptions(Theme.DARK, 1600, 1000, Clock.systemDefaultZone(), Duration.ofHours(1), "");
    }
}
