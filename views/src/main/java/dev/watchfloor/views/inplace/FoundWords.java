package dev.watchfloor.views.inplace;

import dev.watchfloor.app.inplace.InPlaceAnswer;
import dev.watchfloor.connectors.spi.PlaceTotal;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Plain;
import java.util.ArrayList;
import java.util.List;

/** What is to be known of an answer, in sentences. Stateless. */
final class FoundWords {
    private static final Messages TEXT = Messages.of("inplace");

    private FoundWords() {}

    /** How many, and whether there may be more. */
    static String counts(Found found) {
        String more = found.last().more().isEmpty()
                ? TEXT.get("more.none")
                : switch (found.last().ending()) {
                    case COMPLETE, LIMITED -> TEXT.get("more.some");
                    case BOUNDED -> TEXT.get("more.bounded");
                    case CANCELLED -> TEXT.get("more.cancelled");
                };
        return TEXT.format("counts", found.events().size(), found.looked(), more);
    }

    /** What the server was asked and has, and what was left to the console. */
    static List<String> reach(Found found) {
        InPlaceAnswer first = found.first();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                first.asked().isEmpty()
                        ? TEXT.format("asked.all", total(first))
                        : TEXT.format("asked", Plain.line(String.join(" and ", first.asked())), total(first)));
        if (!first.sortedHere().isEmpty()) {
            sentences.add(TEXT.format("sorted", Plain.line(String.join(" and ", first.sortedHere()))));
        }
        return sentences;
    }

    /** What may be missing; empty when nothing is. */
    static List<String> missing(Found found) {
        List<String> sentences = new ArrayList<>();
        found.gaps().forEach(gap -> sentences.add(TEXT.format("gap", gap)));
        if (found.unread() > 0) {
            String reason = found.first()
                    .sample()
                    .or(() -> found.last().sample())
                    .map(sample -> sample.reason())
                    .orElse("");
            sentences.add(TEXT.format("unread", found.unread(), reason));
        }
        return sentences;
    }

    private static String total(InPlaceAnswer first) {
        return first.total().map(FoundWords::total).orElseGet(() -> TEXT.get("total.unknown"));
    }

    private static String total(PlaceTotal total) {
        return total.isExact()
                ? TEXT.format("total.exact", total.documents())
                : TEXT.format("total.least", total.documents());
    }
}
