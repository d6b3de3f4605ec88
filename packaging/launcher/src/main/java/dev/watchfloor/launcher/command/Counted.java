package dev.watchfloor.launcher.command;

import java.util.Locale;

/** Numbers of things, as one says them. Stateless. */
final class Counted {
    private Counted() {}

    /** Such as "1 rule" or "2,000 rules". */
    static String of(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }
}
