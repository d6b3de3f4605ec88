package dev.watchfloor.app.query;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text that is no query. Carries what {@link Reading.Misunderstood} says; never leaves the package. */
final class Misreading extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_EXCERPT = 40;

    private final int column;
    private final int length;
    private final String sentence;
    private final @Nullable String instead;

    Misreading(int column, int length, String sentence) {
        this(column, length, sentence, null);
    }

    private Misreading(int column, int length, String sentence, @Nullable String instead) {
        super(sentence, null, false, false);
        this.column = column;
        this.length = length;
        this.sentence = sentence;
        this.instead = instead;
    }

    static Misreading of(Token token, String sentence) {
        return new Misreading(token.column(), token.length(), sentence);
    }

    /** @param instead what was probably meant in the token's place */
    static Misreading of(Token token, String sentence, Optional<String> instead) {
        return new Misreading(token.column(), token.length(), sentence, instead.orElse(null));
    }

    /** A piece of the operator's text as a sentence repeats it: short, without control characters. */
    static String excerpt(String text) {
        String cleaned = text.length() > LONGEST_EXCERPT ? text.substring(0, LONGEST_EXCERPT) + "…" : text;
        return cleaned.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    }

    Reading.Misunderstood asReading() {
        return new Reading.Misunderstood(column, length, sentence, Optional.ofNullable(instead));
    }
}
