package dev.watchfloor.connectors.syslog;

import org.jspecify.annotations.Nullable;

/**
 * A message taken apart.
 *
 * @param priority facility times eight plus severity, 0..191; -1 when there is none
 * @param time the header's time
 * @param host the sender's name for itself, null when it gives none
 * @param program APP-NAME or the tag, null when there is none
 * @param process PROCID or the number after the tag, null when there is none
 * @param text what is inside, without its line end
 */
record SyslogMessage(
        int priority,
        HeaderTime time,
        @Nullable String host,
        @Nullable String program,
        @Nullable String process,
        String text) {
    private static final int DAEMONS = 3;
    private static final int SEVERITIES = 8;

    /** 0 (emergency) to 7 (debug); 6 when there is no priority. */
    int severity() {
        return priority < 0 ? 6 : priority % SEVERITIES;
    }

    /** 0..23; 3 (system daemons) when there is no priority. */
    int facility() {
        return priority < 0 ? DAEMONS : priority / SEVERITIES;
    }

    SyslogMessage of(String otherText) {
        return new SyslogMessage(priority, time, host, program, process, otherText);
    }
}
