package dev.watchfloor.views.fakes;

import java.util.Locale;

/** Whether windows can be opened here. */
public final class Display {
    private Display() {}

    public static boolean isThere() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (!system.contains("linux")) {
            return true;
        }
        String display = System.getenv("DISPLAY");
        return display != null && !display.isBlank();
    }
}
