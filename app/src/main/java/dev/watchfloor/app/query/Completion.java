package dev.watchfloor.app.query;

import java.util.List;
import java.util.Optional;

/**
 * What can stand at a place of a query's text.
 *
 * @param from where the text begins that a proposal replaces
 * @param to just after it; {@code from} when nothing is replaced
 * @param proposals best first; empty where nothing is known
 * @param values which values of the data could stand here too, if any
 */
public record Completion(int from, int to, List<Proposal> proposals, Optional<Values> values) {
    public Completion {
        proposals = List.copyOf(proposals);
    }

    /** What sort of thing is proposed. */
    public enum Kind {
        FIELD,
        SHORTHAND,
        OPERATOR,
        KEYWORD,
        VALUE
    }

    /**
     * Something that could stand here.
     *
     * @param label as it is shown
     * @param insertion what is put in the place of the replaced text
     * @param field the field that it names or is a value of, if any
     */
    public record Proposal(Kind kind, String label, String insertion, Optional<Field> field) {}

    /**
     * What could stand at the caret. Reads nothing but the text, never throws on it.
     *
     * @param caret 0..the text's length
     */
    public static Completion at(String text, int caret) {
        if (text.length() > QueryText.LONGEST) {
            return none(caret);
        }
        return CaretContext.of(text, caret).map(Completion::of).orElse(none(caret));
    }

    /** The text with a proposal in the place of what it replaces. */
    public String apply(String text, String insertion) {
        return text.substring(0, from) + insertion + text.substring(to);
    }

    private static Completion none(int caret) {
        return new Completion(caret, caret, List.of(), Optional.empty());
    }

    private static Completion of(CaretContext context) {
        return switch (context) {
            case CaretContext.Condition condition ->
                new Completion(condition.from(), condition.to(), Proposals.conditions(condition), Optional.empty());
            case CaretContext.AfterName after ->
                new Completion(after.from(), after.from(), Proposals.operators(after), Optional.empty());
            case CaretContext.Value value ->
                new Completion(
                        value.from(),
                        value.to(),
                        Proposals.values(value),
                        value.field().flatMap(field -> Values.of(field, value)));
            case CaretContext.ListEntry entry ->
                new Completion(entry.from(), entry.to(), Proposals.keywords(entry.written(), false), Optional.empty());
        };
    }
}
