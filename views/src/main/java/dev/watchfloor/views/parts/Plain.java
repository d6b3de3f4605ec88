package dev.watchfloor.views.parts;

import java.util.regex.Pattern;

/** Words that came from a product or an attacker, made fit for one line of ours. */
public final class Plain {
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u2028-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C\\uFEFF]");

    private Plain() {}

    /** Line ends and other control characters become spaces, as does what turns the direction of writing. */
    public static String line(String text) {
        return UNFIT.matcher(text).replaceAll(" ");
    }
}
