package dev.watchfloor.views.signin;

import dev.watchfloor.app.operators.factors.SecurityKeyDevice;
import dev.watchfloor.views.kit.FilePicker;
import dev.watchfloor.views.kit.FxBridge;
import dev.watchfloor.views.kit.TimeFormat;
import java.time.Clock;

/**
 * What a page has while nobody is signed in.
 *
 * @param bridge the way between threads; closed with the page
 * @param times the one time format
 * @param files where the operator is asked for a file
 * @param securityKeys the way to those that are plugged in
 * @param clock the time now
 */
public record Porch(FxBridge bridge, TimeFormat times, FilePicker files, SecurityKeyDevice securityKeys, Clock clock) {}
