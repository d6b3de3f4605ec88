package dev.watchfloor.app.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Each different text of one column once, up to a budget of memory. Texts never leave it and never change their id, so
 * an answer for an id stays right and only new ids have to be looked at.
 */
final class Dictionary {
    /** The event has no such text. */
    static final int ABSENT = -1;
    /** The event has one, but it did not fit in the budget. */
    static final int OVERFLOWN = -2;

    /** Node, key, array slots and the text's own header, on a 64-bit machine with compressed pointers. */
    private static final int BYTES_PER_ENTRY = 120;

    private static final int REMEMBERED_NEEDLES = 16;

    // A hash map rather than open addressing: texts come from attackers, and its buckets bear equal hashes.
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Answer> answers = new LinkedHashMap<>(32, 0.75f, true);
    private long budget;
    private volatile String[] texts = new String[256];
    private volatile int size;

    /** @param budget about how many bytes it may take */
    Dictionary(long budget) {
        this.budget = budget;
    }

    /** The text's id; only the appending thread calls it. */
    int idOf(@Nullable String text) {
        if (text == null) {
            return ABSENT;
        }
        Integer known = ids.get(text);
        if (known != null) {
            return known;
        }
        long cost = BYTES_PER_ENTRY + text.length();
        if (cost > budget) {
            return OVERFLOWN;
        }
        budget -= cost;
        int id = size;
        if (id == texts.length) {
            texts = Arrays.copyOf(texts, id * 2);
        }
        texts[id] = text;
        ids.put(text, id);
        // Published last: whoever reads this size also reads the text before it.
        size = id + 1;
        return id;
    }

    /** Which of the ids given out so far have a text that contains {@code needle}, whatever the case. */
    Matches containing(String needle) {
        synchronized (answers) {
            Answer answer = answers.computeIfAbsent(needle, text -> new Answer(text.toLowerCase(Locale.ROOT)));
            Matches matches = answer.upTo(size, texts);
            if (answers.size() > REMEMBERED_NEEDLES) {
                answers.remove(answers.keySet().iterator().next());
            }
            return matches;
        }
    }

    static boolean contains(@Nullable String text, String lowerCaseNeedle) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(lowerCaseNeedle);
    }

    /** A set of ids; immutable. */
    record Matches(long[] words) {
        boolean has(int id) {
            int word = id >> 6;
            return word < words.length && (words[word] & (1L << id)) != 0;
        }
    }

    /** The ids found for one needle, carried on as the dictionary grows. */
    private static final class Answer {
        private final String needle;
        private long[] words = new long[0];
        private int looked;

        Answer(String needle) {
            this.needle = needle;
        }

        Matches upTo(int size, String[] texts) {
            if (looked < size) {
                // A copy, since earlier answers are still being read.
                words = Arrays.copyOf(words, (size + 63) >> 6);
                for (; looked < size; looked++) {
                    if (contains(texts[looked], needle)) {
                        words[looked >> 6] |= 1L << looked;
                    }
                }
            }
            return new Matches(words);
        }
    }
}
