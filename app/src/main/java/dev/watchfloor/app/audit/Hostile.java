package dev.watchfloor.app.audit;

import java.util.regex.Pattern;

/** Words that a server chose, before people see them. Stateless. */
final class Hostile {
    private static final int LONGEST = 120;
    private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{N}\\p{P}\\p{S}]+");

    private Hostile() {}

    /** One short line of letters, digits and signs. */
    static String line(String text) {
        String line = UNFIT.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .replaceAll(" ")
                .strip();
        return line.isEmpty() ? "somebody without a name" : line;
    }
}
