package dev.watchfloor.views.fakes;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.incidents.Deed;
import dev.watchfloor.app.incidents.HistoryEntry;
import dev.watchfloor.app.incidents.IncidentBook;
import dev.watchfloor.app.timeline.TimeRange;
import java.util.List;

/** What the console made of the story's threads: one incident each. */
final class StoryIncidents {
    private StoryIncidents() {}

    static void fill(IncidentBook book, FakeThreadBoard threads) {
        for (AttackThread thread : threads.within(TimeRange.EVER)) {
            long number = Long.parseLong(thread.id().substring("INC-".length()));
            book.add(
                    List.of(new IncidentBook.NewDeed(
                            number, thread.latest(), HistoryEntry.CONSOLE, new Deed.Opened("", null))),
                    List.of(new IncidentBook.KeptThread(number, thread)));
        }
    }
}
