package dev.watchfloor.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.store.Events;
import dev.watchfloor.app.timeline.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditedViewsTest {
    private final List<String> audited = new ArrayList<>();
    private final AuditedViews views = new AuditedViews((action, subject, target, outcome, detail, change) ->
            audited.add(action + " " + subject + " " + target + " " + detail));

    @Test
    void aRecordIsAuditedOnceHoweverOftenItIsOpened() {
        views.viewed(event(7));
        views.viewed(event(8));
        views.viewed(event(7));

        assertThat(audited)
                .containsExactly(
                        "evidence.view event 7 edge Record shown, of " + Events.START + ".",
                        "evidence.view event 8 edge Record shown, of " + Events.START + ".");
    }

    @Test
    void takingItAwayIsAuditedEachTime() {
        views.copied(event(7));
        views.viewed(event(7));
        views.copied(event(7));

        assertThat(audited).hasSize(2).allMatch(line -> line.startsWith("evidence.copy event 7 edge"));
    }

    private static StoredEvent event(long position) {
        return new StoredEvent(position, Events.START, "edge", Events.at("e" + position, Events.START));
    }
}
