package dev.watchfloor.connectors.feeds;

import java.time.Duration;

/**
 * What there is to say of a product that is known by its lines only.
 *
 * @param name its name, as its makers write it
 * @param wrongFile what to check when a line is not understood, one sentence
 * @param silence what it means when nothing is written
 */
public record LineProduct(String name, String wrongFile, Silence silence) {

    /**
     * What it means when nothing is written.
     *
     * @param after how long nothing need be said
     * @param isExpected whether the product may well be silent for longer; otherwise silence degrades its health
     * @param meaning one or two sentences
     */
    public record Silence(Duration after, boolean isExpected, String meaning) {}
}
