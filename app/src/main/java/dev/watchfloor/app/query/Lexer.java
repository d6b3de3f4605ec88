package dev.watchfloor.app.query;

import dev.watchfloor.app.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a query's text into tokens, in one pass.
 *
 * <p>A colon ends a word where a condition begins, and is part of it where a value stands: that lets IPv6 addresses and
 * times be written as they are. For the use by one thread.
 */
final class Lexer {
    private final CharSequence text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    /** How many parentheses are open within a list of values. */
    private int lists;

    Lexer(CharSequence text) {
        this.text = text;
    }

    /** The tokens, the last of them an {@link Kind#END}. */
    List<Token> read() throws Misreading {
        while (at < text.length()) {
            if (Characters.isBlank(text.charAt(at))) {
                at++;
            } else {
                token();
            }
        }
        tokens.add(new Token(Kind.END, at, 0, "", List.of()));
        return tokens;
    }

    /** The tokens found before reading failed. */
    List<Token> soFar() {
        return tokens;
    }

    private void token() throws Misreading {
        char character = text.charAt(at);
        switch (character) {
            case '(' -> {
                lists += isValueExpected() || lists > 0 ? 1 : 0;
                symbol(Kind.LEFT, 1);
            }
            case ')' -> {
                lists -= lists > 0 ? 1 : 0;
                symbol(Kind.RIGHT, 1);
            }
            case '<' -> symbol(follows('=') ? Kind.AT_MOST : Kind.LESS, follows('=') ? 2 : 1);
            case '>' -> symbol(follows('=') ? Kind.AT_LEAST : Kind.GREATER, follows('=') ? 2 : 1);
            case '{', '}' ->
                throw new Misreading(
                        at, 1, "Braces have no meaning here. To look for one as text, write \\{ or put it in quotes.");
            case '"' -> quoted();
            case '-' -> minus();
            case ':' -> colon();
            default -> word();
        }
    }

    private void symbol(Kind kind, int length) {
        add(kind, at, at + length, List.of());
        at += length;
    }

    private void minus() throws Misreading {
        boolean standsAlone = at + 1 == text.length() || Characters.isBlank(text.charAt(at + 1));
        if (isWithinValue() || standsAlone) {
            word();
        } else if (follows('-')) {
            throw new Misreading(
                    at, 2, "One minus sign leaves out what follows it. To look for a text with two, put it in quotes.");
        } else {
            symbol(Kind.MINUS, 1);
        }
    }

    private void colon() throws Misreading {
        if (isWithinValue() || Characters.addressLength(text, at) > 0) {
            word();
        } else {
            symbol(Kind.COLON, 1);
        }
    }

    private void quoted() throws Misreading {
        int start = at;
        QuotedText quoted = QuotedText.read(text, start);
        at = quoted.end();
        add(Kind.QUOTED, start, at, List.of(quoted.text()));
    }

    private void word() throws Misreading {
        int start = at;
        if (!isWithinValue()) {
            int address = Characters.addressLength(text, at);
            if (address > 0) {
                at += address;
                add(Kind.WORD, start, at, List.of(text.subSequence(start, at).toString()));
                return;
            }
        }
        WordText word = WordText.read(text, start, !isWithinValue());
        if (isWithinValue() && word.colon() > 0) {
            requireNoCondition(start, word.colon());
        }
        at = word.end();
        add(word.isEscaped() ? Kind.WORD : keyword(start, at), start, at, word.pieces());
    }

    /** A field with a colon where a value stands: something before it was forgotten. */
    private void requireNoCondition(int start, int colon) throws Misreading {
        String name = text.subSequence(start, start + colon).toString();
        if (Field.named(name).isPresent() || Shorthands.isShorthand(name)) {
            throw new Misreading(
                    start,
                    colon,
                    (lists > 0 ? "Close the list of values before " : "A value is missing before ")
                            + Misreading.excerpt(name) + ":. To look for it as text, put it in quotes.");
        }
    }

    private Kind keyword(int start, int end) {
        if (end - start > 3) {
            return Kind.WORD;
        }
        return switch (text.subSequence(start, end).toString().toLowerCase(Locale.ROOT)) {
            case "and" -> Kind.AND;
            case "or" -> Kind.OR;
            case "not" -> Kind.NOT;
            default -> Kind.WORD;
        };
    }

    private void add(Kind kind, int start, int end, List<String> pieces) {
        tokens.add(
                new Token(kind, start, end - start, text.subSequence(start, end).toString(), pieces));
    }

    private boolean follows(char character) {
        return at + 1 < text.length() && text.charAt(at + 1) == character;
    }

    private boolean isValueExpected() {
        return !tokens.isEmpty()
                && (tokens.getLast().kind() == Kind.COLON || tokens.getLast().isComparison());
    }

    private boolean isWithinValue() {
        return lists > 0 || isValueExpected();
    }
}
