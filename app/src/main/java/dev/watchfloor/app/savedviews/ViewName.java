package dev.watchfloor.app.savedviews;

import java.text.Normalizer;
import java.util.Locale;

/** What a view can be called. Names that differ only in case are one name. Stateless. */
public final class ViewName {
    /** Longest name, in characters. */
    public static final int LONGEST = 60;

    private ViewName() {}

    /**
     * The name as it is kept: without blanks at its ends, composed.
     *
     * @throws RefusedViewException when it is empty, too long or holds what cannot be seen
     */
    public static String checked(String name) throws RefusedViewException {
        String stripped = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        if (stripped.isEmpty()) {
            throw new RefusedViewException("A view needs a name.");
        }
        if (stripped.codePointCount(0, stripped.length()) > LONGEST) {
            throw new RefusedViewException("A view’s name has at most " + LONGEST + " characters.");
        }
        if (stripped.codePoints().anyMatch(ViewName::isHidden)) {
            throw new RefusedViewException("A view’s name is one line of characters that can be seen.");
        }
        return stripped;
    }

    /** Equal for names that are one name. */
    public static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Line ends, control characters, and marks that turn the direction of what follows. */
    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
