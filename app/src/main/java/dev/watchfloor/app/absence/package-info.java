/**
 * What tells that nobody may be at the screen any more: the machine slept, or somebody locked the screen. Each source is
 * a {@link dev.watchfloor.app.absence.AbsenceWatch}; a console has one and locks its session when it tells.
 */
package dev.watchfloor.app.absence;
