package dev.watchfloor.launcher.command;

import dev.watchfloor.launcher.CommandFailure;
import java.time.Duration;

/** Lengths of time as written on a command line: a number with s, m, h or d. Stateless. */
final class Durations {
    private Durations() {}

    /** @throws CommandFailure when {@code text} is anything else or longer than ten years */
    static Duration parse(String text) throws CommandFailure {
        if (!text.matches("[0-9]{1,9}[smhd]")) {
            throw CommandFailure.misunderstood("\"" + text + "\" is not a length of time. Write 30s, 10m, 8h or 7d.");
        }
        long amount = Long.parseLong(text.substring(0, text.length() - 1));
        Duration length = switch (text.charAt(text.length() - 1)) {
            case 's' -> Duration.ofSeconds(amount);
            case 'm' -> Duration.ofMinutes(amount);
            case 'h' -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
        if (length.isZero() || length.toDays() > 3_650) {
            throw CommandFailure.misunderstood("\"" + text + "\" must be more than nothing and at most 3650d.");
        }
        return length;
    }
}
