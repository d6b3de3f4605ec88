package dev.watchfloor.views.inplace;

import dev.watchfloor.app.inplace.FoundEvent;
import dev.watchfloor.app.inplace.InPlaceAnswer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All pages of one question so far.
 *
 * @param events newest first
 * @param first the first page's answer, which has the place's total
 * @param last the last one
 * @param looked documents looked at, of all pages
 * @param unread those that could not be read, of all pages
 * @param gaps why something may be missing, of all pages
 */
record Found(
        List<FoundEvent> events, InPlaceAnswer first, InPlaceAnswer last, long looked, long unread, List<String> gaps) {
    Found {
        events = List.copyOf(events);
        gaps = List.copyOf(gaps);
    }

    static Found of(InPlaceAnswer answer) {
        return new Found(answer.events(), answer, answer, answer.looked(), answer.unread(), answer.gaps());
    }

    Found and(InPlaceAnswer next) {
        List<FoundEvent> all = new ArrayList<>(events);
        all.addAll(next.events());
        Set<String> allGaps = new LinkedHashSet<>(gaps);
        allGaps.addAll(next.gaps());
        return new Found(all, first, next, looked + next.looked(), unread + next.unread(), List.copyOf(allGaps));
    }
}
