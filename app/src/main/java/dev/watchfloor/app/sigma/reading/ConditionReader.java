package dev.watchfloor.app.sigma.reading;

import dev.watchfloor.app.sigma.RejectedRuleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads conditions by recursive descent: {@code or} binds least, then {@code and}, {@code not}, {@code x of}, brackets.
 * For one condition.
 */
final class ConditionReader {
    private static final Pattern TOKEN = Pattern.compile("\\s*(\\(|\\)|\\||[^\\s()|]+)");
    private static final int LONGEST = 20_000;
    private static final int DEEPEST = 100;

    private final List<String> tokens = new ArrayList<>();
    private int place;
    private int depth;

    private ConditionReader(String condition) throws RejectedRuleException {
        if (condition.isBlank() || condition.length() > LONGEST) {
            throw new RejectedRuleException(
                    String.format(Locale.ROOT, "A condition must have 1 to %,d characters.", LONGEST));
        }
        Matcher token = TOKEN.matcher(condition);
        while (token.find()) {
            tokens.add(token.group(1));
        }
    }

    static Expression read(String condition) throws RejectedRuleException {
        ConditionReader reader = new ConditionReader(condition);
        Expression read = reader.or();
        if (reader.place < reader.tokens.size()) {
            throw reader.refused("ends before \"" + Nodes.shown(reader.tokens.get(reader.place)) + "\"");
        }
        return read;
    }

    private Expression or() throws RejectedRuleException {
        List<Expression> parts = new ArrayList<>(List.of(and()));
        while (takes("or")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.getFirst() : new Expression.Or(parts);
    }

    private Expression and() throws RejectedRuleException {
        List<Expression> parts = new ArrayList<>(List.of(not()));
        while (takes("and")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.getFirst() : new Expression.And(parts);
    }

    private Expression not() throws RejectedRuleException {
        if (++depth > DEEPEST) {
            throw refused("is nested deeper than " + DEEPEST);
        }
        Expression read = takes("not") ? new Expression.Not(not()) : part();
        depth--;
        return read;
    }

    private Expression part() throws RejectedRuleException {
        String token = next();
        if (token.equals("(")) {
            Expression inside = or();
            if (!takes(")")) {
                throw refused("lacks a closing bracket");
            }
            return inside;
        }
        if (token.equals(")") || token.equals("|") || isWord(token)) {
            throw refused("has \"" + token + "\" where a search should stand");
        }
        if (place < tokens.size() && tokens.get(place).equalsIgnoreCase("of")) {
            return of(token);
        }
        return new Expression.Named(token);
    }

    private Expression of(String quantity) throws RejectedRuleException {
        place++;
        boolean isAll = quantity.equalsIgnoreCase("all");
        if (!isAll && !quantity.equals("1") && !quantity.equalsIgnoreCase("any")) {
            throw refused("asks for \"" + Nodes.shown(quantity) + " of\"; Sigma has \"1 of\" and \"all of\"");
        }
        String pattern = next();
        if (pattern.equals("(") || pattern.equals(")") || pattern.equals("|")) {
            throw refused("lacks the name after \"of\"");
        }
        return new Expression.Of(isAll, pattern);
    }

    private String next() throws RejectedRuleException {
        if (place == tokens.size()) {
            throw refused("ends where a search should stand");
        }
        return tokens.get(place++);
    }

    private boolean takes(String word) throws RejectedRuleException {
        if (place < tokens.size() && tokens.get(place).equals("|")) {
            throw new RejectedRuleException("The condition has an aggregation after \"|\", which Sigma no longer has;"
                    + " a correlation rule says the same.");
        }
        boolean isThere = place < tokens.size() && tokens.get(place).equalsIgnoreCase(word);
        place += isThere ? 1 : 0;
        return isThere;
    }

    private static boolean isWord(String token) {
        return switch (token.toLowerCase(Locale.ROOT)) {
            case "and", "or", "not", "of" -> true;
            default -> false;
        };
    }

    private RejectedRuleException refused(String why) {
        return new RejectedRuleException("The condition " + why + ".");
    }
}
