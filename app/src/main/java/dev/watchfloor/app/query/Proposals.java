package dev.watchfloor.app.query;

import dev.watchfloor.app.query.Completion.Kind;
import dev.watchfloor.app.query.Completion.Proposal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is proposed where. Stateless. */
final class Proposals {
    private static final List<String> TIMES = List.of("now-15m", "now-1h", "now-24h", "now-7d");
    private static final List<String> COMPARISONS = List.of(">=", "<=", ">", "<");

    private Proposals() {}

    static List<Proposal> conditions(CaretContext.Condition condition) {
        String written = condition.written();
        List<Proposal> proposals = new ArrayList<>();
        if (!condition.isJoined()) {
            proposals.addAll(keywords(written, true));
        }
        Arrays.stream(Field.values())
                .filter(field -> beginsWith(field, written))
                .forEach(field -> proposals.add(field(field, condition.isFollowedByColon())));
        Stream.of("is", "has")
                .filter(name -> name.startsWith(lower(written)))
                .forEach(name -> proposals.add(new Proposal(Kind.SHORTHAND, name + ":", name + ":", Optional.empty())));
        if (condition.isJoined() && "not".startsWith(lower(written))) {
            proposals.add(keyword("not"));
        }
        if (!written.isEmpty()) {
            Field.named(written).ifPresent(field -> proposals.addAll(operators(field, written)));
            Arrays.stream(Field.values())
                    .filter(field ->
                            !beginsWith(field, written) && field.ecsName().contains(lower(written)))
                    .forEach(field -> proposals.add(field(field, condition.isFollowedByColon())));
        }
        return proposals;
    }

    static List<Proposal> operators(CaretContext.AfterName after) {
        return Stream.concat(operators(after.field(), "").stream(), keywords("", true).stream())
                .toList();
    }

    static List<Proposal> values(CaretContext.Value value) {
        String name = lower(value.name());
        if (value.field().isEmpty()) {
            return texts(name.equals("is") ? Shorthands.states() : Shorthands.subjects(), value);
        }
        return switch (value.field().get().type()) {
            case NAMED -> texts(NamedValues.of(value.field().get()), value);
            case TIME -> texts(TIMES, value);
            case KEYWORD, TEXT, NUMBER, ADDRESS -> List.of();
        };
    }

    /** @param withNegation whether a negation may follow at once */
    static List<Proposal> keywords(String written, boolean withNegation) {
        return Stream.of("and", "or", "and not")
                .filter(keyword -> withNegation || !keyword.equals("and not"))
                .filter(keyword -> keyword.startsWith(lower(written)))
                .map(Proposals::keyword)
                .toList();
    }

    private static List<Proposal> operators(Field field, String written) {
        boolean hasOrder =
                field == Field.SEVERITY || field.type() == Field.Type.NUMBER || field.type() == Field.Type.TIME;
        String blank = written.isEmpty() ? "" : " ";
        return Stream.concat(Stream.of(":"), hasOrder ? COMPARISONS.stream() : Stream.of())
                .map(operator -> new Proposal(
                        Kind.OPERATOR,
                        operator,
                        written + (operator.equals(":") ? "" : blank) + operator + " ",
                        Optional.of(field)))
                .toList();
    }

    private static List<Proposal> texts(List<String> texts, CaretContext.Value value) {
        String written = lower(value.written());
        return Stream.concat(
                        texts.stream().filter(text -> text.startsWith(written)),
                        texts.stream().filter(text -> !text.startsWith(written) && text.contains(written)))
                .map(text -> new Proposal(Kind.VALUE, text, text, value.field()))
                .toList();
    }

    /** The first condition on a time is hardly ever that it is one moment. */
    private static Proposal field(Field field, boolean isFollowedByColon) {
        String operator = field.type() == Field.Type.TIME ? " >= " : ": ";
        return new Proposal(
                Kind.FIELD,
                field.ecsName(),
                isFollowedByColon ? field.ecsName() : field.ecsName() + operator,
                Optional.of(field));
    }

    private static Proposal keyword(String keyword) {
        return new Proposal(Kind.KEYWORD, keyword, keyword + " ", Optional.empty());
    }

    private static boolean beginsWith(Field field, String written) {
        String wanted = lower(written);
        return field.ecsName().startsWith(wanted)
                || field.shortNames().stream().anyMatch(name -> name.startsWith(wanted));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
