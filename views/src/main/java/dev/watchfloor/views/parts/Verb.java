package dev.watchfloor.views.parts;

import org.kordamp.ikonli.feather.Feather;

/**
 * Something that can be done with what is selected.
 *
 * @param letter chooses it, lower case; each once in a menu
 * @param icon its shape
 * @param words says what to how many; ends in … where a sheet follows
 * @param obstacle why it cannot be done now; empty when it can
 * @param action opens what follows
 */
public record Verb(char letter, Feather icon, String words, String obstacle, Runnable action) {
    public Verb(char letter, Feather icon, String words, Runnable action) {
        this(letter, icon, words, "", action);
    }

    public boolean isPossible() {
        return obstacle.isEmpty();
    }
}
