package dev.watchfloor.app.sigma.matching;

import org.jspecify.annotations.Nullable;

/** Words in an event, with the form in which letter case does not count made at most once. Not thread-safe. */
public final class Text {
    /** What is longer is asked about in its first part only, in characters. */
    public static final int LONGEST = 32_768;

    private final String words;
    private @Nullable String folded;

    public Text(String words) {
        this.words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    /** As they stand in the event. */
    public String words() {
        return words;
    }

    /** As {@link #fold}. */
    public String folded() {
        String made = folded;
        if (made == null) {
            made = fold(words);
            folded = made;
        }
        return made;
    }

    /** Character by character, so that the length stays: two texts that differ in case only become equal. */
    public static String fold(String words) {
        int first = 0;
        while (first < words.length() && folded(words.charAt(first)) == words.charAt(first)) {
            first++;
        }
        if (first == words.length()) {
            return words;
        }
        char[] letters = words.toCharArray();
        for (int place = first; place < letters.length; place++) {
            letters[place] = folded(letters[place]);
        }
        return new String(letters);
    }

    static char folded(char letter) {
        if (letter < 128) {
            return letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter;
        }
        return Character.toLowerCase(Character.toUpperCase(letter));
    }

    @Override
    public String toString() {
        return words;
    }
}
