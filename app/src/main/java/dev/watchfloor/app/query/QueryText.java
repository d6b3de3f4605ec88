package dev.watchfloor.app.query;

/**
 * Queries as text: the subset of the Kibana Query Language that packaging/docs/query-language.md describes. Stateless,
 * thread-safe; time grows with the text's length, and no text makes it throw.
 */
public final class QueryText {
    /** Longest text that is read, in characters. */
    public static final int LONGEST = 65_536;

    private QueryText() {}

    /** Reads a query. Nothing but blanks wants everything. */
    public static Reading read(String text) {
        return read((CharSequence) text);
    }

    static Reading read(CharSequence text) {
        if (text.length() > LONGEST) {
            return new Reading.Misunderstood(
                    LONGEST,
                    text.length() - LONGEST,
                    String.format(
                            java.util.Locale.ROOT,
                            "A query has at most %,d characters; this text has %,d.",
                            LONGEST,
                            text.length()));
        }
        try {
            return new Reading.Understood(normal(new Parser(new Lexer(text).read()).read()));
        } catch (Misreading wrong) {
            return wrong.asReading();
        }
    }

    /**
     * Writes a query so that reading it gives its {@link #normal} form again. {@link Query#ALL} is the empty text.
     */
    public static String write(Query query) {
        return QueryWriter.write(normal(query));
    }

    /** The same meaning in the form that {@link #read} gives: parts of parts flattened, nothing said twice. */
    public static Query normal(Query query) {
        return NormalForm.of(query);
    }
}
