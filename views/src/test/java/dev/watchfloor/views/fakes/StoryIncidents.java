package dev.watchfloor.views.fakes;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.Score;
import dev.watchfloor.app.detection.Shortlist;
import dev.watchfloor.app.detection.ThreadEntities;
import dev.watchfloor.app.detection.ThreadStep;
import dev.watchfloor.app.incidents.Deed;
import dev.watchfloor.app.incidents.HistoryEntry;
import dev.watchfloor.app.incidents.IncidentBook;
import dev.watchfloor.app.incidents.Verdict;
import dev.watchfloor.app.notes.NotedEvent;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Severity;
import inet.ipaddr.IPAddressString;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the console made of the story's thread, and what a team did with incidents of the day before. */
final class StoryIncidents {
    /** Who looked after most of them. */
    private static final String COLLEAGUE = "m.lindqvist";

    private final IncidentBook book;
    private final Instant now;

    private StoryIncidents(IncidentBook book, Instant now) {
        this.book = book;
        this.now = now;
    }

    /** The story's own incident is new; around it there is one of each state. */
    static void fill(IncidentBook book, FakeThreadBoard threads, FakeEventStore events, Instant now) {
        for (AttackThread thread : threads.within(TimeRange.EVER)) {
            long number = Long.parseLong(thread.id().substring("INC-".length()));
            StoryIncidents story = new StoryIncidents(book, now);
            story.fillOthers(events, number);
            story.opened(number, thread);
        }
    }

    private void fillOthers(FakeEventStore events, long main) {
        opened(
                1,
                thread(
                        1,
                        35,
                        "Scan of all gateways from our own scanner",
                        "198.51.100.20",
                        null,
                        hours(26),
                        hours(25)));
        did(1, hours(25), COLLEAGUE, new Deed.Acknowledged());
        did(1, hours(24), COLLEAGUE, new Deed.Closed(Verdict.BENIGN, "ordered by the platform team, change 4711"));
        opened(2, thread(2, 55, "Password spraying against 40 accounts", "192.0.2.0/24", null, hours(22), hours(3)));
        did(2, hours(20), COLLEAGUE, new Deed.Closed(Verdict.TRUE_POSITIVE_NO_IMPACT, "all refused"));
        opened(3, thread(3, 35, "Repeated pushes denied by d.silva", "198.51.100.77", "d.silva", hours(6), hours(5)));
        did(3, hours(5), COLLEAGUE, new Deed.Acknowledged());
        did(3, hours(5), COLLEAGUE, new Deed.TaskAdded("Ask d.silva by telephone whether the pushes were theirs"));
        opened(
                4,
                thread(
                        4,
                        60,
                        "Token used after its session was revoked",
                        "203.0.113.200",
                        "k.novak",
                        hours(9),
                        hours(2)));
        did(4, hours(8), COLLEAGUE, new Deed.Acknowledged());
        did(4, hours(7), COLLEAGUE, new Deed.Escalated("the gateway does not ask the provider"));
        opened(5, thread(5, 30, "Alerts of the sensor without a session", "203.0.113.0/24", null, hours(2), hours(1)));
        did(5, hours(1), COLLEAGUE, new Deed.Merged(main));
        opened(6, thread(6, 12, "Honeypot port answered a scanner", "192.0.2.88", null, hours(4), hours(4)));
        did(8, hours(3), "a.okafor", new Deed.Opened("Unusual export by the reporting job", Severity.MEDIUM));
        did(8, hours(3), "a.okafor", new Deed.Acknowledged());
        did(8, hours(3), "a.okafor", new Deed.Attached(some(events)));
        did(8, hours(2), "a.okafor", new Deed.TaskAdded("Compare with the export of last month"));
        did(8, hours(2), "a.okafor", new Deed.TaskAdded("Ask the owner of svc-deploy"));
        did(8, hours(1), "a.okafor", new Deed.Noted("The job runs on the first of each month; today is the 23rd."));
    }

    private void opened(long number, AttackThread thread) {
        book.add(
                List.of(new IncidentBook.NewDeed(
                        number, thread.latest(), HistoryEntry.CONSOLE, new Deed.Opened("", null))),
                List.of(new IncidentBook.KeptThread(number, thread)));
    }

    private void did(long number, Instant at, String who, Deed deed) {
        book.add(List.of(new IncidentBook.NewDeed(number, at, who, deed)), List.of());
    }

    private List<NotedEvent> some(FakeEventStore events) {
        return events.page(Query.ALL, new TimeRange(hours(2), now), Order.NEWEST_FIRST, 3, null).stream()
                .map(NotedEvent::of)
                .toList();
    }

    private Instant hours(long ago) {
        return now.minus(Duration.ofHours(ago));
    }

    private static AttackThread thread(
            long number, int points, String title, String network, @Nullable String user, Instant from, Instant to) {
        return new AttackThread(
                "INC-" + number,
                new Score(List.of(new Score.Reason(points, "what was seen before from there"))),
                title,
                title + ".",
                "",
                List.of(new ThreadStep(
                        Layer.PERIMETER, "Perimeter: requests refused", network, null, from, to, 100 * number, -1)),
                List.of("T1110"),
                entities(network, user),
                new IPAddressString(network).getAddress(),
                user,
                null,
                null);
    }

    private static ThreadEntities entities(String network, @Nullable String user) {
        return new ThreadEntities(
                Shortlist.of(List.of(new IPAddressString(network).getAddress())),
                Shortlist.empty(),
                Shortlist.of(user == null ? List.of() : List.of(user)),
                Shortlist.empty(),
                Shortlist.empty(),
                Shortlist.empty(),
                Shortlist.empty(),
                Shortlist.empty(),
                Shortlist.empty(),
                Shortlist.empty(),
                -1,
                -1,
                null,
                null);
    }
}
