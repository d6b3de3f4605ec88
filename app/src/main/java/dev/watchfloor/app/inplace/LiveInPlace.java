package dev.watchfloor.app.inplace;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.operators.Authority;
import dev.watchfloor.app.query.QueryText;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.PlaceSearch;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks through the connectors that run. Thread-safe. */
public final class LiveInPlace implements InPlace {
    /** What is remembered of looks; who looks at more has the earliest ones audited a second time. */
    private static final int MOST_SEEN = 10_000;

    private final LiveConnectors connectors;
    private final AuditLog audit;
    private final Authority authority;
    private final Clock clock;
    private final Set<String> seen = new HashSet<>();

    /**
     * @param audit the writing side in the name of the console's operator
     * @param authority asked before anything else is
     */
    public LiveInPlace(LiveConnectors connectors, AuditLog audit, Authority authority, Clock clock) {
        this.connectors = connectors;
        this.audit = audit;
        this.authority = authority;
        this.clock = clock;
    }

    @Override
    public List<SearchablePlace> places() {
        return connectors.all().stream()
                .flatMap(named -> named.search().stream()
                        .map(search -> new SearchablePlace(named.name(), named.displayName(), search.place())))
                .toList();
    }

    @Override
    public InPlaceAnswer search(InPlaceQuestion question, InPlaceWatcher watcher)
            throws UnaskableException, ConnectorException, InterruptedException {
        Instant now = clock.instant();
        InPlaceQuestion settled = new InPlaceQuestion(
                named(question.connector()).name(),
                QueryText.normal(question.query().at(now)),
                question.range(),
                question.limit(),
                question.takesOut());
        return run(new InPlaceMore(settled, now, List.of(), Optional.empty()), watcher, true);
    }

    @Override
    public InPlaceAnswer goOn(InPlaceMore more, InPlaceWatcher watcher)
            throws UnaskableException, ConnectorException, InterruptedException {
        return run(more, watcher, false);
    }

    @Override
    public void forget(InPlaceMore more) throws InterruptedException {
        Optional<PlaceSearch> search =
                connectors.find(more.question().connector()).flatMap(LiveConnectors.Named::search);
        if (search.isPresent() && more.mark().isPresent()) {
            search.get().forget(more.mark().get());
        }
    }

    @Override
    public void viewed(FoundEvent event) {
        if (isNew(event)) {
            write("evidence.view", event, "Record shown in place, of ");
        }
    }

    @Override
    public void copied(FoundEvent event) {
        isNew(event);
        write("evidence.copy", event, "Record in place copied to the clipboard, of ");
    }

    private InPlaceAnswer run(InPlaceMore from, InPlaceWatcher watcher, boolean isFirst)
            throws UnaskableException, ConnectorException, InterruptedException {
        authority.require(Permission.TRIAGE);
        if (from.question().takesOut()) {
            authority.require(Permission.EXPORT);
        }
        LiveConnectors.Named named = named(from.question().connector());
        PlaceSearch search = named.search()
                .orElseThrow(() -> new ConnectorException(
                        Category.MISCONFIGURED,
                        "\"" + named.name() + "\" cannot be asked in place: " + named.displayName()
                                + " keeps no records that it could be asked for. Events that it brought are in the"
                                + " timeline."));
        PlaceRun run = new PlaceRun(from, search, watcher);
        PlaceAudit entries = new PlaceAudit(audit, from.question(), search.place(), isFirst);
        entries.started();
        boolean isTold = false;
        try {
            InPlaceAnswer answer = run.run(isFirst);
            isTold = true;
            entries.ended(answer, run.counts());
            return answer;
        } catch (ConnectorException failure) {
            isTold = true;
            entries.failed(failure, run.counts());
            throw failure;
        } finally {
            if (!isTold) {
                entries.interrupted(run.counts());
            }
        }
    }

    private LiveConnectors.Named named(String connector) throws ConnectorException {
        return connectors
                .find(connector)
                .orElseThrow(() -> new ConnectorException(
                        Category.MISCONFIGURED,
                        "There is no connector named \"" + connector
                                + "\" that can be used. See: watchfloor connectors list"));
    }

    private void write(String action, FoundEvent event, String sentence) {
        audit.write(
                action,
                event.event().id(),
                event.connector(),
                "DONE",
                sentence + event.event().time() + ".");
    }

    private synchronized boolean isNew(FoundEvent event) {
        if (seen.size() >= MOST_SEEN) {
            seen.clear();
        }
        return seen.add(event.connector() + " " + event.event().id());
    }
}
