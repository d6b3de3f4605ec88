package dev.watchfloor.views.sessions;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.sessions.SessionBoard;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.sessions.SessionRecord.State;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.Background;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What the sessions screen shows. FX thread only; the board is read in the background. */
final class SessionsModel {
    /** From this age on, a provider's last answer is shown as old. */
    static final Duration OLD = Duration.ofSeconds(90);

    private static final Duration MEMORY = Duration.ofHours(24);

    private final SessionBoard board;
    private final Background background;
    private final Clock clock;
    private final Runnable onChange;
    private SessionFilter filter = new SessionFilter("", false);
    private List<SessionRecord> all = List.of();
    private String problem = "";
    private int question;

    /** @param onChange after rows or problem changed */
    SessionsModel(SessionBoard board, Background background, Clock clock, Runnable onChange) {
        this.board = board;
        this.background = background;
        this.clock = clock;
        this.onChange = onChange;
    }

    /** Reads the board again; of several questions under way the newest wins. */
    void reload() {
        int asked = ++question;
        boolean ended = filter.ended();
        var unused = background.load(
                () -> read(ended),
                rows -> {
                    if (asked == question) {
                        all = rows;
                        problem = "";
                        onChange.run();
                    }
                },
                sentence -> {
                    if (asked == question) {
                        problem = sentence;
                        onChange.run();
                    }
                });
    }

    private List<SessionRecord> read(boolean ended) {
        if (!ended) {
            return board.open();
        }
        Instant now = clock.instant();
        return board.within(Query.ALL, new TimeRange(now.minus(MEMORY), now.plusSeconds(1))).stream()
                .sorted(Comparator.comparing(
                                (SessionRecord row) -> row.session().started())
                        .reversed())
                .toList();
    }

    /** Asks these providers now; their answers come as a change of the board. */
    void refresh(Collection<String> providers) {
        var unused = background.load(
                () -> {
                    for (String provider : providers) {
                        board.refresh(provider);
                    }
                    return providers;
                },
                done -> reload(),
                sentence -> {
                    problem = sentence;
                    onChange.run();
                });
    }

    void filter(String text) {
        filter = new SessionFilter(text, filter.ended());
        onChange.run();
    }

    void showEnded(boolean ended) {
        filter = new SessionFilter(filter.text(), ended);
        reload();
    }

    boolean showsEnded() {
        return filter.ended();
    }

    boolean isFiltered() {
        return !filter.text().isBlank();
    }

    /** Rows that match, newest first. */
    List<SessionRecord> rows() {
        return all.stream().filter(filter::matches).toList();
    }

    /** Open sessions that match, of those read. */
    long openMatching() {
        return all.stream()
                .filter(row -> row.state() == State.OPEN)
                .filter(filter::matches)
                .count();
    }

    /** Looks at the board once more and hands over every open session that matches, shown or not. */
    void matching(Consumer<List<SessionRecord>> onFound) {
        SessionFilter wanted = filter;
        var unused = background.load(
                () -> board.open().stream().filter(wanted::matches).toList(), onFound, sentence -> {
                    problem = sentence;
                    onChange.run();
                });
    }

    /** Why the board could not be read, empty when it could. */
    String problem() {
        return problem;
    }

    /** Providers whose last answer is old, with when that was. */
    SortedMap<String, Instant> silent() {
        Instant limit = clock.instant().minus(OLD);
        SortedMap<String, Instant> latest = new TreeMap<>();
        all.stream()
                .filter(row -> row.state() == State.OPEN)
                .forEach(row ->
                        latest.merge(row.provider(), row.seen(), (one, other) -> one.isAfter(other) ? one : other));
        latest.values().removeIf(limit::isBefore);
        return latest;
    }

    /** Open sessions of the same account at the same provider. */
    List<SessionRecord> openOf(SessionRecord row) {
        return all.stream()
                .filter(other -> other.state() == State.OPEN)
                .filter(other -> other.provider().equals(row.provider())
                        && other.session().userId().equals(row.session().userId()))
                .toList();
    }
}
