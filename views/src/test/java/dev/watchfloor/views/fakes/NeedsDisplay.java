package dev.watchfloor.views.fakes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;

/** A walk through the real window, as are those that extend it; skipped, and said so, on a machine without a display. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("display")
@EnabledIf(
        value = "dev.watchfloor.views.fakes.Display#isThere",
        disabledReason = "no display: set DISPLAY, for instance to that of an Xvfb")
public @interface NeedsDisplay {}
