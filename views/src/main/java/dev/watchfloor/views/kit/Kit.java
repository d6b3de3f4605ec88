package dev.watchfloor.views.kit;

import dev.watchfloor.app.operators.factors.SecurityKeyDevice;
import java.time.Clock;

/**
 * What the window lends to every screen.
 *
 * @param bridge the way between threads
 * @param times the one time format
 * @param appearance theme and colours
 * @param permits what the operator may do
 * @param modals where dialogs are shown
 * @param navigator ways to other screens
 * @param files where the operator is asked for a file
 * @param securityKeys the way to those that are plugged in
 * @param clock the time now
 */
public record Kit(
        FxBridge bridge,
        TimeFormat times,
        Appearance appearance,
        Permits permits,
        Modals modals,
        Navigator navigator,
        FilePicker files,
        SecurityKeyDevice securityKeys,
        Clock clock) {}
