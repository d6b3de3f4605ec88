package dev.watchfloor.app.detection;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of threads, from {@code threads.properties} beside this class, which says which key is whose. What is filled in
 * comes from products and attackers and is never read as a pattern. Stateless, thread-safe.
 */
final class ThreadText {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            ThreadText.class.getPackageName() + ".threads", Locale.ROOT, ThreadText.class.getModule());

    private ThreadText() {}

    /** The text as it stands. @throws java.util.MissingResourceException when there is no such key */
    static String get(String key) {
        return WORDS.getString(key);
    }

    /** The text with its {@code {0}}, {@code {1}} … filled in. @throws java.util.MissingResourceException when there is no such key */
    static String format(String key, Object... arguments) {
        return new MessageFormat(get(key), Locale.ENGLISH).format(arguments);
    }

    /** The first of these and how many more there are. @param most 1 or more */
    static String some(Collection<String> names, int most) {
        List<String> first = names.stream().limit(most).toList();
        String words = String.join(", ", first);
        return names.size() == first.size() ? words : format("names.more", words, names.size() - first.size());
    }
}
