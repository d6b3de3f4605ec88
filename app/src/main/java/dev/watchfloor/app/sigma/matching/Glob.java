package dev.watchfloor.app.sigma.matching;

import java.util.Arrays;

/**
 * A {@link WildcardText} to hold against texts. Takes time proportional to the length of the text times the longest run
 * between two of its wildcards, and mostly much less. Immutable.
 */
public final class Glob {
    private static final String DASHES = "-/\u2013\u2014\u2015";

    private final int[] parts;
    private final boolean isCased;
    private final boolean isOpenBefore;
    private final boolean isOpenAfter;
    /** What stands between the two ends, when it is letters only. */
    private final String letters;

    private final boolean isSimple;

    public Glob(WildcardText text, boolean isCased) {
        this.isCased = isCased;
        int[] all = text.parts();
        if (!isCased) {
            for (int place = 0; place < all.length; place++) {
                all[place] = all[place] < 0 ? all[place] : Text.folded((char) all[place]);
            }
        }
        int from = 0;
        while (from < all.length && all[from] == WildcardText.MANY) {
            from++;
        }
        int to = all.length;
        while (to > from && all[to - 1] == WildcardText.MANY) {
            to--;
        }
        parts = all;
        isOpenBefore = from > 0;
        isOpenAfter = to < all.length;
        int[] middle = Arrays.copyOfRange(all, from, to);
        isSimple = Arrays.stream(middle).noneMatch(part -> part < 0);
        letters = longestRun(middle);
    }

    public boolean matches(Text text) {
        String words = isCased ? text.words() : text.folded();
        if (!isSimple) {
            return matchesParts(words);
        }
        if (isOpenBefore) {
            return isOpenAfter ? words.contains(letters) : words.endsWith(letters);
        }
        return isOpenAfter ? words.startsWith(letters) : words.equals(letters);
    }

    /** Letters, case folded, that are in every text that matches; empty when there are none for sure. */
    public String needed() {
        return isCased ? Text.fold(letters) : letters;
    }

    private boolean matchesParts(String words) {
        int part = 0;
        int place = 0;
        int star = -1;
        int retry = 0;
        while (place < words.length()) {
            if (part < parts.length && parts[part] == WildcardText.MANY) {
                star = part++;
                retry = place;
            } else if (part < parts.length && fits(parts[part], words.charAt(place))) {
                place += parts[part] == WildcardText.ONE ? Character.charCount(words.codePointAt(place)) : 1;
                part++;
            } else if (star >= 0) {
                part = star + 1;
                place = ++retry;
            } else {
                return false;
            }
        }
        while (part < parts.length && parts[part] == WildcardText.MANY) {
            part++;
        }
        return part == parts.length;
    }

    private static boolean fits(int part, char letter) {
        return switch (part) {
            case WildcardText.ONE -> true;
            case WildcardText.DASH -> DASHES.indexOf(letter) >= 0;
            default -> part == letter;
        };
    }

    private static String longestRun(int[] parts) {
        int best = 0;
        int length = 0;
        int from = 0;
        for (int place = 0; place <= parts.length; place++) {
            if (place == parts.length || parts[place] < 0) {
                if (place - from > length) {
                    best = from;
                    length = place - from;
                }
                from = place + 1;
            }
        }
        return new String(parts, best, length);
    }
}
