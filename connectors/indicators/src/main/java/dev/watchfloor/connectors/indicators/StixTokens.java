package dev.watchfloor.connectors.indicators;

import dev.watchfloor.connectors.indicators.StixPattern.UnsupportedException;
import java.util.ArrayList;
import java.util.List;

/** Cuts a pattern into tokens; a text begins with a quotation mark and has none at its end. Time grows with its length. */
final class StixTokens {
    private static final String SINGLE = "[](),";

    private StixTokens() {}

    static List<String> of(String pattern) throws UnsupportedException {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '\'') {
                StringBuilder text = new StringBuilder("'");
                at = quoted(pattern, at, text) + 1;
                tokens.add(text.toString());
            } else if (SINGLE.indexOf(c) >= 0) {
                tokens.add(String.valueOf(c));
                at++;
            } else {
                int end = isOperator(c) ? operatorEnd(pattern, at) : wordEnd(pattern, at);
                tokens.add(pattern.substring(at, end));
                at = end;
            }
        }
        return tokens;
    }

    /** @return where the closing quotation mark is */
    private static int quoted(String pattern, int open, StringBuilder text) throws UnsupportedException {
        for (int at = open + 1; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            if (c == '\'') {
                return at;
            }
            if (c == '\\' && at + 1 < pattern.length()) {
                at++;
            }
            text.append(pattern.charAt(at));
        }
        throw new UnsupportedException("A text in the pattern does not end.");
    }

    /** A path may have a quoted part: {@code file:hashes.'SHA-256'}, and an index: {@code x:y[*].z}. */
    private static int wordEnd(String pattern, int begin) throws UnsupportedException {
        int at = begin;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == '\'') {
                at = quoted(pattern, at, new StringBuilder());
            } else if (c == '[' && at > begin && pattern.indexOf(']', at) > 0 && pattern.indexOf(']', at) - at < 10) {
                at = pattern.indexOf(']', at);
            } else if (Character.isWhitespace(c) || isOperator(c) || SINGLE.indexOf(c) >= 0) {
                return at;
            }
            at++;
        }
        return at;
    }

    private static int operatorEnd(String pattern, int begin) {
        int at = begin;
        while (at < pattern.length() && isOperator(pattern.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isOperator(char c) {
        return c == '=' || c == '!' || c == '<' || c == '>';
    }
}
