package dev.watchfloor.app.query;

import dev.watchfloor.app.query.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What is being written at a place of a query's text. */
sealed interface CaretContext {
    /**
     * A condition begins.
     *
     * @param written all there is of it
     * @param isJoined a keyword stands before it, or nothing at all
     * @param isFollowedByColon a colon follows already
     */
    record Condition(int from, int to, String written, boolean isJoined, boolean isFollowedByColon)
            implements CaretContext {}

    /** A field has been named, and its operator is missing. */
    record AfterName(int from, Field field) implements CaretContext {}

    /**
     * A value.
     *
     * @param field of which field; empty for a shorthand
     * @param name what stands before the colon
     * @param isCompared whether it comes after a comparison
     */
    record Value(
            int from,
            int to,
            String written,
            Optional<Field> field,
            String name,
            boolean isCompared,
            boolean hasWildcard)
            implements CaretContext {}

    /** A value of a list has ended. */
    record ListEntry(int from, int to, String written) implements CaretContext {}

    /** Empty where nothing can be proposed. */
    static Optional<CaretContext> of(String text, int caret) {
        Lexer lexer = new Lexer(text.substring(0, caret));
        Token unfinished = new Token(Kind.WORD, caret, 0, "", List.of(""));
        try {
            lexer.read();
        } catch (Misreading wrong) {
            Optional<Token> quoted = openQuote(text.substring(0, caret), lexer.soFar());
            if (quoted.isEmpty()) {
                return Optional.empty();
            }
            unfinished = quoted.get();
        }
        List<Token> before =
                lexer.soFar().stream().filter(token -> token.kind() != Kind.END).toList();
        if (unfinished.length() == 0 && !before.isEmpty() && before.getLast().end() == caret) {
            Token last = before.getLast();
            if (last.kind() == Kind.WORD || last.isKeyword()) {
                unfinished = last;
                before = before.subList(0, before.size() - 1);
            } else if (last.kind() == Kind.QUOTED) {
                return Optional.empty();
            }
        }
        return of(text, before, unfinished);
    }

    private static Optional<CaretContext> of(String text, List<Token> before, Token unfinished) {
        int from = unfinished.column();
        String written = unfinished.isKeyword() ? unfinished.text() : unfinished.meaning();
        Token last = before.isEmpty() ? null : before.getLast();
        if (last != null && (last.kind() == Kind.COLON || last.isComparison())) {
            return before.size() < 2
                    ? Optional.empty()
                    : value(text, unfinished, before.get(before.size() - 2), last.isComparison());
        }
        Optional<Token> list = listName(before);
        if (list.isPresent()) {
            return last != null && (last.isValue() || last.kind() == Kind.RIGHT)
                    ? Optional.of(new ListEntry(from, endOf(text, unfinished, false), written))
                    : value(text, unfinished, list.get(), false);
        }
        if (unfinished.kind() == Kind.QUOTED) {
            return Optional.empty();
        }
        if (unfinished.length() == 0 && last != null && last.kind() == Kind.WORD && beginsCondition(before)) {
            Optional<Field> field = Field.named(last.meaning());
            if (field.isPresent()) {
                return Optional.of(new AfterName(from, field.get()));
            }
        }
        int to = endOf(text, unfinished, true);
        boolean isJoined = last == null || !last.isValue() && last.kind() != Kind.RIGHT;
        boolean isFollowedByColon = text.substring(to).stripLeading().startsWith(":");
        return Optional.of(new Condition(from, to, written, isJoined, isFollowedByColon));
    }

    private static Optional<CaretContext> value(String text, Token unfinished, Token name, boolean isCompared) {
        Optional<Field> field = Field.named(name.meaning());
        if (field.isEmpty() && !Shorthands.isShorthand(name.meaning())) {
            return Optional.empty();
        }
        return Optional.of(new Value(
                unfinished.column(),
                endOf(text, unfinished, false),
                unfinished.isKeyword() ? unfinished.text() : unfinished.meaning(),
                field,
                name.meaning(),
                isCompared,
                unfinished.hasWildcard()));
    }

    /** The name before the list of values that is open at the end, if one is. */
    private static Optional<Token> listName(List<Token> tokens) {
        Deque<Optional<Token>> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() == Kind.LEFT) {
                boolean isList = i >= 2 && tokens.get(i - 1).kind() == Kind.COLON;
                Optional<Token> around = open.isEmpty() ? Optional.empty() : open.getLast();
                open.addLast(isList ? Optional.of(tokens.get(i - 2)) : around);
            } else if (tokens.get(i).kind() == Kind.RIGHT) {
                open.pollLast();
            }
        }
        return open.isEmpty() ? Optional.empty() : open.getLast();
    }

    /** Whether the last word stands where a condition begins. */
    private static boolean beginsCondition(List<Token> tokens) {
        if (tokens.size() == 1) {
            return true;
        }
        Token previous = tokens.get(tokens.size() - 2);
        return previous.kind() != Kind.COLON && !previous.isComparison();
    }

    private static Optional<Token> openQuote(String text, List<Token> tokens) {
        int start = tokens.isEmpty() ? 0 : tokens.getLast().end();
        while (start < text.length() && Characters.isBlank(text.charAt(start))) {
            start++;
        }
        if (start == text.length() || text.charAt(start) != '"') {
            return Optional.empty();
        }
        try {
            String content = QuotedText.read(text + "\"", start).text();
            return Optional.of(
                    new Token(Kind.QUOTED, start, text.length() - start, text.substring(start), List.of(content)));
        } catch (Misreading unfinishedEscape) {
            return Optional.empty();
        }
    }

    /** Where the word or quoted text ends that the caret stands in. */
    private static int endOf(String text, Token unfinished, boolean endsAtColon) {
        int end = unfinished.end();
        if (unfinished.kind() == Kind.QUOTED) {
            try {
                return new Lexer(text)
                        .read().stream()
                                .filter(token -> token.column() == unfinished.column() && token.kind() == Kind.QUOTED)
                                .mapToInt(Token::end)
                                .findFirst()
                                .orElse(end);
            } catch (Misreading unclosed) {
                return end;
            }
        }
        while (end < text.length()
                && !Characters.endsWord(text.charAt(end))
                && !(endsAtColon && text.charAt(end) == ':')) {
            end++;
        }
        return end;
    }
}
