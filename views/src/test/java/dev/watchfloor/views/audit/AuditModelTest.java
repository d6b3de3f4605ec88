package dev.watchfloor.views.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.audit.AuditTrail;
import dev.watchfloor.views.fakes.AtOnce;
import dev.watchfloor.views.fakes.FakeConsole;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AuditModelTest {
    /** Entries from 1 to {@code last}, made up as they are asked for. */
    private static final class LongTrail implements AuditTrail {
        private long last = 450;
        private String outcome = "DONE";

        @Override
        public List<AuditEntry> latest(int limit, long beforeNumber) {
            long from = Math.min(last, beforeNumber - 1);
            return LongStream.iterate(from, number -> number > 0, number -> number - 1)
                    .limit(limit)
                    .mapToObj(number -> new AuditEntry(
                            number, FakeConsole.NOON, "me", "denylist.block", "n" + number, "", outcome, ""))
                    .toList();
        }

        @Override
        public List<AuditEntry> following(int limit, long afterNumber) {
            return latest(Integer.MAX_VALUE, Long.MAX_VALUE).reversed().stream()
                    .filter(entry -> entry.number() > afterNumber)
                    .limit(limit)
                    .toList();
        }

        @Override
        public Pin subscribe(Runnable listener) {
            return () -> {};
        }
    }

    private final LongTrail trail = new LongTrail();
    private final AuditModel model = new AuditModel(trail, new AtOnce(), () -> {});

    @Test
    void readsPageByPageWithoutGaps() {
        model.reload();
        assertThat(model.rows()).hasSize(AuditModel.PAGE);

        model.loadOlder();
        model.loadOlder();

        assertThat(model.rows())
                .extracting(AuditEntry::number)
                .hasSize(450)
                .startsWith(450L)
                .endsWith(1L);
        assertThat(model.hasOlder()).isFalse();
    }

    @Test
    void showsNewEntriesOnTop() {
        model.reload();
        trail.last = 451;

        model.reload();

        assertThat(model.rows().getFirst().number()).isEqualTo(451);
        assertThat(model.hasOlder()).isTrue();
    }

    @Test
    void filtersWhatWasRead() {
        model.reload();

        model.filter("N44");

        assertThat(model.rows())
                .extracting(AuditEntry::subject)
                .containsExactly("n449", "n448", "n447", "n446", "n445", "n444", "n443", "n442", "n441", "n440");
    }

    @Test
    void theWordOfAnOutcomeIsFoundAsItIsShown() {
        trail.outcome = "WAITING";
        model.reload();

        model.filter("not yet applied");

        assertThat(model.rows()).hasSize(AuditModel.PAGE);
    }
}
