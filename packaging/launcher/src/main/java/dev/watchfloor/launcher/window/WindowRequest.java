package dev.watchfloor.launcher.window;

import dev.watchfloor.views.kit.Theme;
import dev.watchfloor.views.shell.Screen;
import java.time.Duration;

/**
 * How the window is to open.
 *
 * @param theme colours
 * @param width of the content, in pixels
 * @param height of the content, in pixels
 * @param screen shown first
 * @param range length of time shown first
 * @param banner a line that is always visible, empty for none
 */
public record WindowRequest(Theme theme, int width, int height, Screen screen, Duration range, String banner) {}
