package dev.watchfloor.app.incidents;

import java.time.Instant;

/** What somebody wrote about an incident. @param number of the deed */
public record IncidentNote(long number, Instant at, String who, String text) {}
