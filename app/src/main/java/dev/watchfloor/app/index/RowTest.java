package dev.watchfloor.app.index;

import dev.watchfloor.app.timeline.EventFilter;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.Severity;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A filter made ready to be asked of rows. Right for rows published before it was made. Immutable. */
final class RowTest {
    private final boolean[] accepted = new boolean[Segment.CONTROLS];
    private final @Nullable NetworkTest network;
    private final Dictionary.@Nullable Matches users;
    private final @Nullable TextTest text;
    private final @Nullable String userNeedle;
    private final @Nullable String textNeedle;

    RowTest(EventFilter filter, Dictionaries dictionaries) {
        for (Layer layer : filter.layers()) {
            for (Severity severity : Severity.values()) {
                for (Outcome outcome : Outcome.values()) {
                    accepted[Segment.control(layer, severity, outcome)] =
                            severity.atLeast(filter.floor()) && (!filter.blockedOnly() || outcome == Outcome.BLOCKED);
                }
            }
        }
        network = filter.network().map(NetworkTest::new).orElse(null);
        userNeedle = lowerCase(filter.user());
        textNeedle = lowerCase(filter.text());
        users = userNeedle == null ? null : dictionaries.users().containing(userNeedle);
        text = textNeedle == null ? null : new TextTest(dictionaries, textNeedle);
    }

    Verdict of(Segment segment, int row) {
        if (!accepted[segment.control(row)] || (network != null && !network.accepts(segment, row))) {
            return Verdict.NO;
        }
        Verdict verdict = Verdict.YES;
        if (users != null) {
            verdict = look(users, segment.users[row]);
        }
        if (text != null && verdict != Verdict.NO) {
            verdict = verdict.and(text.of(segment, row));
        }
        return verdict;
    }

    /** The part of the filter about words, asked of the words themselves. */
    boolean accepts(IndexedEvent.Texts texts) {
        return (userNeedle == null || Dictionary.contains(texts.user(), userNeedle))
                && (textNeedle == null
                        || Dictionary.contains(texts.summary(), textNeedle)
                        || Dictionary.contains(texts.path(), textNeedle)
                        || Dictionary.contains(texts.ruleName(), textNeedle)
                        || Dictionary.contains(texts.userAgent(), textNeedle));
    }

    static Verdict look(Dictionary.Matches matches, int id) {
        if (id >= 0) {
            return matches.has(id) ? Verdict.YES : Verdict.NO;
        }
        return id == Dictionary.OVERFLOWN ? Verdict.UNDECIDED : Verdict.NO;
    }

    private static @Nullable String lowerCase(Optional<String> needle) {
        return needle.map(text -> text.toLowerCase(Locale.ROOT)).orElse(null);
    }

    /** What the columns alone can say. */
    enum Verdict {
        NO,
        YES,
        /** The texts themselves have to be read. */
        UNDECIDED;

        Verdict and(Verdict other) {
            if (this == NO || other == NO) {
                return NO;
            }
            return this == UNDECIDED || other == UNDECIDED ? UNDECIDED : YES;
        }

        Verdict or(Verdict other) {
            if (this == YES || other == YES) {
                return YES;
            }
            return this == UNDECIDED || other == UNDECIDED ? UNDECIDED : NO;
        }
    }

    /** Whether any of the four text columns contains the needle. */
    private static final class TextTest {
        private final Dictionary.Matches summaries;
        private final Dictionary.Matches paths;
        private final Dictionary.Matches ruleNames;
        private final Dictionary.Matches userAgents;

        TextTest(Dictionaries dictionaries, String needle) {
            summaries = dictionaries.summaries().containing(needle);
            paths = dictionaries.paths().containing(needle);
            ruleNames = dictionaries.ruleNames().containing(needle);
            userAgents = dictionaries.userAgents().containing(needle);
        }

        Verdict of(Segment segment, int row) {
            Verdict verdict = look(summaries, segment.summaries[row]).or(look(paths, segment.paths[row]));
            return verdict == Verdict.YES
                    ? verdict
                    : verdict.or(look(ruleNames, segment.ruleNames[row])).or(look(userAgents, segment.userAgents[row]));
        }
    }
}
