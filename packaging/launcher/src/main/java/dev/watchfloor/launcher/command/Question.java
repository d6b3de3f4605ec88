package dev.watchfloor.launcher.command;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;
import java.time.ZoneId;

/**
 * What was asked on the command line.
 *
 * @param query which events, without moments that depend on now
 * @param range between which event times
 * @param zone whose times are shown
 */
record Question(Query query, TimeRange range, ZoneId zone) {}
