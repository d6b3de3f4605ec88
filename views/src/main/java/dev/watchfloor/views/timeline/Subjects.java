package dev.watchfloor.views.timeline;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.views.kit.Account;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Subject;
import java.util.Collection;
import java.util.Optional;

/** What the operator points at on the timeline, for the menu of acts. Stateless. */
final class Subjects {
    private static final Messages TEXT = Messages.of("timeline");

    private Subjects() {}

    /** What is selected; empty when nothing is. */
    static Optional<Subject> of(Selection selection) {
        return switch (selection) {
            case Selection.Nothing nothing -> Optional.empty();
            case Selection.OfActs acts -> Optional.empty();
            case Selection.OfEvent(StoredEvent event) -> Optional.of(of(event));
            case Selection.OfSession(SessionRecord row) ->
                Optional.of(Subject.of(TEXT.format("session.of", row.session().userName()))
                        .session(row)
                        .build());
            case Selection.OfThread(AttackThread thread) -> Optional.of(of(thread));
        };
    }

    /** Everything that several events name. @param events at least one */
    static Subject of(Collection<StoredEvent> events) {
        if (events.size() == 1) {
            return of(events.iterator().next());
        }
        Subject.Builder subject = Subject.of(TEXT.format("subject.events", events.size()));
        events.forEach(event -> add(event, subject));
        return subject.build();
    }

    private static Subject of(StoredEvent stored) {
        SecurityEvent event = stored.event();
        String title = event.source() != null
                ? Addresses.canonical(event.source())
                : event.user() != null ? event.user() : event.summary();
        Subject.Builder subject = Subject.of(title);
        add(stored, subject);
        return subject.build();
    }

    private static void add(StoredEvent stored, Subject.Builder subject) {
        SecurityEvent event = stored.event();
        if (event.source() != null) {
            subject.network(event.source());
        }
        if (event.session() != null) {
            // Its kind is not in the event; only one of the two is open.
            subject.session(stored.connector(), new SessionRef(event.session(), SessionRef.Kind.ONLINE));
            subject.session(stored.connector(), new SessionRef(event.session(), SessionRef.Kind.OFFLINE));
        }
        if (event.user() != null) {
            if (event.layer() == Layer.IDENTITY && event.userId() != null) {
                subject.account(new Account(stored.connector(), event.userId(), event.user()));
            } else {
                subject.user(event.user());
            }
        }
    }

    private static Subject of(AttackThread thread) {
        Subject.Builder subject = Subject.of(TEXT.format("subject.incident", thread.id(), thread.title()))
                .reason(thread.id() + ": ");
        if (thread.network() != null) {
            subject.network(thread.network());
        }
        if (thread.provider() != null && thread.session() != null) {
            subject.session(thread.provider(), thread.session());
        }
        if (thread.user() != null) {
            subject.user(thread.user());
        }
        return subject.build();
    }
}
