package dev.watchfloor.views.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of one screen, from {@code messages/<screen>.properties}. Immutable, thread-safe.
 *
 * <p>Texts with arguments are {@link MessageFormat} patterns: write {@code ’}, or double the plain apostrophe.
 */
public final class Messages {
    private static final String FOLDER = "dev.watchfloor.views.messages.";

    private final ResourceBundle words;

    private Messages(ResourceBundle words) {
        this.words = words;
    }

    /**
     * @param screen name of the bundle
     * @throws java.util.MissingResourceException when there is no such bundle
     */
    public static Messages of(String screen) {
        return new Messages(ResourceBundle.getBundle(FOLDER + screen, Locale.ROOT, Messages.class.getClassLoader()));
    }

    /** The text as it stands. @throws java.util.MissingResourceException when there is no such key */
    public String get(String key) {
        return words.getString(key);
    }

    /** The text with its {@code {0}}, {@code {1}} … filled in. @throws java.util.MissingResourceException when there is no such key */
    public String format(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), Locale.ENGLISH).format(arguments);
    }
}
