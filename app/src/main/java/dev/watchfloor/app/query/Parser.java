package dev.watchfloor.app.query;

import dev.watchfloor.app.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds a query from tokens by recursive descent; {@code or} binds least, {@code not} most, and conditions side by side
 * are joined by {@code and}. For the use by one thread, once.
 */
final class Parser {
    static final int DEEPEST = 100;
    static final int MOST_CONDITIONS = 1_000;
    private static final String ESCAPE = "To look for and, or, not as text, put it in quotes.";

    private final TokenStream tokens;
    private int depth;
    private int count;

    Parser(List<Token> tokens) {
        this.tokens = new TokenStream(tokens);
    }

    /** What one condition on one value of a list means. */
    private interface Meaning {
        Query of(Token value) throws Misreading;
    }

    Query read() throws Misreading {
        if (tokens.now(Kind.END)) {
            return Query.ALL;
        }
        Query query = either();
        if (!tokens.now(Kind.END)) {
            throw Misreading.of(tokens.peek(), "There is no parenthesis to close here.");
        }
        return query;
    }

    private Query either() throws Misreading {
        List<Query> parts = new ArrayList<>(List.of(all()));
        while (tokens.take(Kind.OR)) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.Or(parts);
    }

    private Query all() throws Misreading {
        List<Query> parts = new ArrayList<>(List.of(negated()));
        while (tokens.take(Kind.AND) || !tokens.now(Kind.OR) && !tokens.now(Kind.RIGHT) && !tokens.now(Kind.END)) {
            parts.add(negated());
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
    }

    private Query negated() throws Misreading {
        Token first = tokens.peek();
        if (tokens.take(Kind.NOT) || tokens.take(Kind.MINUS)) {
            enter(first);
            Query part = negated();
            depth--;
            return new Query.Not(part);
        }
        return condition();
    }

    private Query condition() throws Misreading {
        Token first = tokens.peek();
        switch (first.kind()) {
            case LEFT -> {
                return inParentheses(this::either);
            }
            case WORD, QUOTED -> {
                tokens.next();
                if (tokens.take(Kind.COLON)) {
                    return Shorthands.isShorthand(first.meaning()) ? shorthand(first) : values(first);
                }
                return tokens.peek().isComparison() ? comparison(first) : count(first, ValueConditions.bare(first));
            }
            case COLON, LESS, AT_MOST, GREATER, AT_LEAST ->
                throw Misreading.of(
                        first, "A field is missing before " + first.text() + ", as in user.name: j.tanaka.");
            case RIGHT -> throw Misreading.of(first, "A condition is missing before this parenthesis.");
            case AND, OR, NOT, MINUS, END -> throw conditionMissing(first);
        }
        throw new IllegalStateException("no such token");
    }

    private Misreading conditionMissing(Token here) {
        return tokens.isFirst()
                ? Misreading.of(here, "A condition is missing before \"" + here.text() + "\". " + ESCAPE)
                : Misreading.of(
                        here,
                        "A condition is missing after \"" + tokens.previous().text() + "\". " + ESCAPE);
    }

    private Query comparison(Token name) throws Misreading {
        Token operator = tokens.next();
        Field field = FieldNames.one(name);
        requireValue(operator);
        return count(name, Comparisons.read(field, operator.kind(), tokens.next()));
    }

    private Query shorthand(Token name) throws Misreading {
        return valueOrList(value -> Shorthands.read(name, value), false);
    }

    private Query values(Token name) throws Misreading {
        List<Field> fields = FieldNames.all(name);
        boolean takesWords = fields.stream()
                .anyMatch(field -> field.type() == Field.Type.KEYWORD || field.type() == Field.Type.TEXT);
        return valueOrList(value -> ValueConditions.any(fields, value), takesWords);
    }

    private Query valueOrList(Meaning meaning, boolean takesWords) throws Misreading {
        if (tokens.now(Kind.LEFT)) {
            return inParentheses(() -> eitherValue(meaning, takesWords));
        }
        requireValue(tokens.previous());
        return value(meaning, takesWords);
    }

    private Query eitherValue(Meaning meaning, boolean takesWords) throws Misreading {
        List<Query> parts = new ArrayList<>(List.of(allValues(meaning, takesWords)));
        while (tokens.take(Kind.OR)) {
            parts.add(allValues(meaning, takesWords));
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.Or(parts);
    }

    private Query allValues(Meaning meaning, boolean takesWords) throws Misreading {
        List<Query> parts = new ArrayList<>(List.of(negatedValue(meaning, takesWords)));
        while (tokens.take(Kind.AND)) {
            parts.add(negatedValue(meaning, takesWords));
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
    }

    private Query negatedValue(Meaning meaning, boolean takesWords) throws Misreading {
        Token first = tokens.peek();
        if (tokens.take(Kind.NOT)) {
            enter(first);
            Query part = negatedValue(meaning, takesWords);
            depth--;
            return new Query.Not(part);
        }
        if (tokens.now(Kind.LEFT)) {
            return inParentheses(() -> eitherValue(meaning, takesWords));
        }
        if (!first.isValue()) {
            throw Misreading.of(first, "A value is missing here, as in (200 or 404).");
        }
        Query query = value(meaning, takesWords);
        if (tokens.peek().isValue()) {
            throw Misreading.of(tokens.peek(), "Write or (sometimes and) between the values of a list: (200 or 404).");
        }
        return query;
    }

    private Query value(Meaning meaning, boolean takesWords) throws Misreading {
        Token value = takesWords ? tokens.phrase() : tokens.next();
        return count(value, meaning.of(value));
    }

    /** What stands between two parentheses. */
    private interface Content {
        Query read() throws Misreading;
    }

    private Query inParentheses(Content content) throws Misreading {
        Token left = tokens.next();
        enter(left);
        Query query = content.read();
        if (!tokens.take(Kind.RIGHT)) {
            throw tokens.now(Kind.END)
                    ? Misreading.of(left, "This parenthesis is never closed.")
                    : Misreading.of(tokens.peek(), "Within a list of values only and, or and not may stand here.");
        }
        depth--;
        return query;
    }

    private void requireValue(Token before) throws Misreading {
        Token here = tokens.peek();
        if (here.isValue()) {
            return;
        }
        throw here.isKeyword()
                ? Misreading.of(
                        here,
                        "A value is missing after " + before.text() + ". For the text \"" + here.text()
                                + "\" put it in quotes.")
                : Misreading.of(here, "A value is missing after " + before.text() + ", as in user.name: j.tanaka.");
    }

    private void enter(Token here) throws Misreading {
        if (++depth > DEEPEST) {
            throw Misreading.of(here, "More than " + DEEPEST + " levels of parentheses and not are too many.");
        }
    }

    private Query count(Token here, Query condition) throws Misreading {
        count += condition instanceof Query.Or(var parts) ? Math.max(1, parts.size()) : 1;
        if (count > MOST_CONDITIONS) {
            throw Misreading.of(here, "A query has at most " + MOST_CONDITIONS + " conditions.");
        }
        return condition;
    }
}
