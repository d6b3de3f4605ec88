package dev.watchfloor.app.index;

/** A dictionary of texts, in whichever form. */
sealed interface Texts extends Dictionary permits TextDictionary, PhraseDictionary {

    /** @param number 1..{@link #size} */
    String text(int number);
}
