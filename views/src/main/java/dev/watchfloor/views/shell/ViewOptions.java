package dev.watchfloor.views.shell;

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
 */
public record ViewOptions(Theme theme, double width, double height, Clock clock, Duration initialRange, String banner) {

    /** Dark, 1600 by 1000, the last hour, no banner. */
    public static ViewOptions usual() {
        return new ViewOptions(Theme.DARK, 1600, 1000, Clock.systemDefaultZone(), Duration.ofHours(1), "");
    }
}
