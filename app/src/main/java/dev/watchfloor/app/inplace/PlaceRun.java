package dev.watchfloor.app.inplace;

import dev.watchfloor.app.query.Matching;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.QueryText;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.PlaceAnswer;
import dev.watchfloor.connectors.spi.PlaceCondition;
import dev.watchfloor.connectors.spi.PlaceMark;
import dev.watchfloor.connectors.spi.PlaceQuestion;
import dev.watchfloor.connectors.spi.PlaceSearch;
import dev.watchfloor.connectors.spi.PlaceTotal;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One search in place on its way: page after page, each event held against the whole query. Used once, by one thread. */
final class PlaceRun {
    /** Most documents that one search looks at. */
    static final int MOST_LOOKED = 10_000;

    private static final int SMALLEST_PAGE = 100;
    private static final int LARGEST_PAGE = 500;
    /** Most characters of records that are held at once. */
    private static final long MOST_CHARACTERS = 48L << 20;

    private final InPlaceMore from;
    private final PlaceSearch search;
    private final InPlaceWatcher watcher;
    private final List<Query> conjuncts;
    private final List<PlaceCondition> conditions;
    private final List<FoundEvent> found;
    private final Set<Integer> unasked = new HashSet<>();
    private final Set<String> sources = new TreeSet<>();
    private final Set<String> gaps = new LinkedHashSet<>();
    private Optional<PlaceTotal> total = Optional.empty();
    private Optional<RejectedRecord> sample = Optional.empty();
    private Duration took = Duration.ZERO;
    private long looked;
    private long unread;
    private long characters;

    PlaceRun(InPlaceMore from, PlaceSearch search, InPlaceWatcher watcher) throws UnaskableException {
        this.from = from;
        this.search = search;
        this.watcher = watcher;
        conjuncts = from.question().query().conjuncts();
        List<PlaceCondition> all = new ArrayList<>();
        for (Query conjunct : conjuncts) {
            all.add(PlaceQueries.of(conjunct));
        }
        conditions = all;
        found = new ArrayList<>(from.waiting());
    }

    /** @param isFirst whether nothing of this question was asked before */
    InPlaceAnswer run(boolean isFirst) throws ConnectorException, InterruptedException {
        Optional<PlaceMark> mark = from.mark();
        boolean isOver = !isFirst && mark.isEmpty();
        while (!isOver && found.size() < from.question().limit()) {
            if (looked >= MOST_LOOKED || characters > MOST_CHARACTERS) {
                return answer(InPlaceAnswer.Ending.BOUNDED, mark);
            }
            Optional<PlaceAnswer> answered = PageCall.ask(search, question(), mark, watcher);
            if (answered.isEmpty()) {
                return answer(InPlaceAnswer.Ending.CANCELLED, mark);
            }
            PlaceAnswer page = answered.get();
            take(page);
            // A page without documents leads nowhere, whatever it says.
            mark = page.documents() == 0 ? Optional.empty() : page.next();
            isOver = mark.isEmpty();
            watcher.looked(looked, Math.min(found.size(), from.question().limit()));
        }
        boolean isAll = isOver && found.size() <= from.question().limit();
        return answer(isAll ? InPlaceAnswer.Ending.COMPLETE : InPlaceAnswer.Ending.LIMITED, mark);
    }

    /** How far it came, for the audit. */
    String counts() {
        return looked + " documents looked at, "
                + Math.min(found.size(), from.question().limit()) + " events found";
    }

    private PlaceQuestion question() {
        InPlaceQuestion question = from.question();
        return new PlaceQuestion(
                question.range().from(),
                question.range().to(),
                conditions,
                Math.clamp(question.limit() - found.size(), SMALLEST_PAGE, LARGEST_PAGE));
    }

    private void take(PlaceAnswer page) {
        looked += page.documents();
        unread += page.rejected().size();
        took = took.plus(page.took());
        total = total.or(page::total);
        sample = sample.or(() -> page.rejected().stream().findFirst());
        unasked.addAll(page.unasked());
        sources.addAll(page.sources());
        gaps.addAll(page.gaps());
        for (SecurityEvent event : page.events()) {
            FoundEvent candidate = new FoundEvent(from.question().connector(), from.asked(), event);
            if (Matching.matches(from.question().query(), candidate)) {
                found.add(candidate);
                characters += event.raw().length();
            }
        }
    }

    private InPlaceAnswer answer(InPlaceAnswer.Ending ending, Optional<PlaceMark> mark) {
        int given = Math.min(found.size(), from.question().limit());
        List<FoundEvent> waiting = found.subList(given, found.size());
        boolean mayHaveMore = mark.isPresent() || !waiting.isEmpty();
        List<String> asked = new ArrayList<>();
        List<String> sorted = new ArrayList<>();
        for (int i = 0; i < conjuncts.size(); i++) {
            (unasked.contains(i) ? sorted : asked).add(QueryText.write(conjuncts.get(i)));
        }
        return new InPlaceAnswer(
                found.subList(0, given),
                looked,
                unread,
                sample,
                total,
                asked,
                sorted,
                List.copyOf(sources),
                List.copyOf(gaps),
                ending,
                mayHaveMore
                        ? Optional.of(new InPlaceMore(from.question(), from.asked(), waiting, mark))
                        : Optional.empty(),
                took);
    }
}
