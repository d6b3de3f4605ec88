package dev.watchfloor.app.fakes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.sessions.SessionBoard;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sessions that a test says are open. */
public final class FakeSessions implements SessionBoard {
    private final List<SessionRecord> open = new CopyOnWriteArrayList<>();

    public FakeSessions with(String provider, Session session) {
        open.add(new SessionRecord(provider, session, SessionRecord.State.OPEN, null, Instant.EPOCH, null));
        return this;
    }

    @Override
    public List<SessionRecord> within(Query query, TimeRange range) {
        return open();
    }

    @Override
    public List<SessionRecord> open() {
        return List.copyOf(open);
    }

    @Override
    public Optional<SessionRecord> find(String provider, SessionRef session) {
        return open.stream()
                .filter(record -> record.provider().equals(provider))
                .filter(record -> record.session().ref().equals(session))
                .findFirst();
    }

    @Override
    public void refresh(String provider) {}

    @Override
    public Pin subscribe(Runnable listener) {
        return () -> {};
    }
}
