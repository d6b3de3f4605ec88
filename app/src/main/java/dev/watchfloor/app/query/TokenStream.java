package dev.watchfloor.app.query;

import dev.watchfloor.app.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** The tokens of a query, one after another. For the use by one thread. */
final class TokenStream {
    private final List<Token> tokens;
    private int at;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The token that comes next; at the end again and again the {@link Kind#END}. */
    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean now(Kind kind) {
        return peek().kind() == kind;
    }

    /** Steps over the next token if it is of this kind. */
    boolean take(Kind kind) {
        boolean found = now(kind);
        if (found) {
            next();
        }
        return found;
    }

    boolean isFirst() {
        return at == 0;
    }

    Token previous() {
        return tokens.get(at - 1);
    }

    /**
     * The next value and, if it is a word, the words after it as one text with single blanks. A word that begins a
     * condition of its own does not belong to it: a field or an address.
     */
    Token phrase() {
        Token first = next();
        if (first.kind() != Kind.WORD || !now(Kind.WORD)) {
            return first;
        }
        List<String> pieces = new ArrayList<>(first.pieces());
        Token last = first;
        while (now(Kind.WORD) && !beginsCondition()) {
            last = next();
            pieces.set(pieces.size() - 1, pieces.getLast() + " " + last.pieces().getFirst());
            pieces.addAll(last.pieces().subList(1, last.pieces().size()));
        }
        return new Token(Kind.WORD, first.column(), last.end() - first.column(), first.text(), pieces);
    }

    private boolean beginsCondition() {
        Token following = tokens.get(at + 1);
        return following.kind() == Kind.COLON || following.isComparison() || peek().isNetwork();
    }
}
