package dev.watchfloor.app.sigma.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A value of a rule: letters, and wildcards between them. A backslash takes the meaning from a wildcard or backslash that
 * follows and stands for itself before all else (Sigma specification 2.1, Escaping).
 */
public final class WildcardText {
    /** Exactly one character. */
    static final int ONE = -1;
    /** Any characters, or none. */
    static final int MANY = -2;
    /** One of the characters that begin an option on a command line. */
    static final int DASH = -3;

    private final int[] parts;

    private WildcardText(int[] parts) {
        this.parts = parts;
    }

    /** Reads a value as it stands in a rule. */
    public static WildcardText read(String value) {
        IntStream.Builder parts = IntStream.builder();
        for (int place = 0; place < value.length(); place++) {
            char letter = value.charAt(place);
            if (letter == '\\' && place + 1 < value.length() && isSpecial(value.charAt(place + 1))) {
                place++;
                parts.add(value.charAt(place));
            } else {
                parts.add(letter == '*' ? MANY : letter == '?' ? ONE : letter);
            }
        }
        return new WildcardText(parts.build().toArray());
    }

    /** The same letters without any wildcard. */
    public static WildcardText literally(String letters) {
        return new WildcardText(letters.chars().toArray());
    }

    private static boolean isSpecial(char letter) {
        return letter == '*' || letter == '?' || letter == '\\';
    }

    /** Whether there is no wildcard in it. */
    public boolean isPlain() {
        return Arrays.stream(parts).noneMatch(part -> part < 0);
    }

    public boolean isEmpty() {
        return parts.length == 0;
    }

    public int wildcards() {
        return (int) Arrays.stream(parts).filter(part -> part < 0).count();
    }

    /** The letters. @throws IllegalStateException when there are wildcards between them */
    public String plain() {
        if (!isPlain()) {
            throw new IllegalStateException("there are wildcards");
        }
        return new String(parts, 0, parts.length);
    }

    /** Before anything. */
    public WildcardText start() {
        return with(IntStream.of(parts), IntStream.of(MANY));
    }

    /** After anything. */
    public WildcardText end() {
        return with(IntStream.of(MANY), IntStream.of(parts));
    }

    /**
     * With every dash or slash that begins an option taken for any of the characters that can; one within a word, as in
     * a path, stays (as pySigma 1.5 decides it; the specification is silent).
     */
    public WildcardText anyDash() {
        int[] made = parts.clone();
        for (int place = 0; place < made.length; place++) {
            boolean isDash = parts[place] == '-' || parts[place] == '/';
            if (isDash && !isWord(place - 1) && isWord(place + 1)) {
                made[place] = DASH;
            }
        }
        return new WildcardText(made);
    }

    private boolean isWord(int place) {
        return place >= 0
                && place < parts.length
                && parts[place] >= 0
                && (Character.isLetterOrDigit(parts[place]) || parts[place] == '_');
    }

    int[] parts() {
        return parts.clone();
    }

    private static WildcardText with(IntStream first, IntStream second) {
        return new WildcardText(IntStream.concat(first, second).toArray());
    }
}
