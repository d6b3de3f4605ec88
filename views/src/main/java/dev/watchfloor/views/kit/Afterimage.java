package dev.watchfloor.views.kit;

import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/**
 * What was on the screen and still is in memory: JavaFX keeps the words of labels and fields it has laid out, for the
 * next time, long after the screen that showed them is gone (javafx.graphics 25, {@code PrismTextLayout}: up to 65,536
 * characters over all words of at most 256 each, and everything is dropped by the word that is one too many).
 */
public final class Afterimage {
    private static final int WORD = 250;
    private static final int WORDS = 65_536 / WORD + 1;

    private Afterimage() {}

    /**
     * Forgets all of it soon, on a working thread, and lets the collector take what nobody holds any more; to be called
     * when what must be forgotten has left the window.
     */
    public static void wipe(Background working) {
        var unused = working.load(Afterimage::crowdOut, words -> {}, failure -> {});
    }

    /** Takes about a tenth of a second. */
    private static int crowdOut() {
        for (int word = 0; word < WORDS; word++) {
            Text unseen = new Text(String.format("%0" + WORD + "d", word));
            // As labels and fields are measured: only such words are kept.
            unseen.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
            unseen.getLayoutBounds();
        }
        System.gc();
        return WORDS;
    }
}
