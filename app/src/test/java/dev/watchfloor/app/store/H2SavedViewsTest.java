package dev.watchfloor.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.savedviews.RefusedViewException;
import dev.watchfloor.app.savedviews.SavedView;
import dev.watchfloor.app.savedviews.SavedViews;
import dev.watchfloor.app.savedviews.ViewSpan;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.TimeRange;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2SavedViewsTest {
    private static final SavedView FAILED = new SavedView(
            "Failed sign-ins",
            "event.action: sign-in-failed",
            new ViewSpan.Latest(Duration.ofHours(6)),
            new Order(Field.USER, true),
            Field.SOURCE);
    private static final SavedView NIGHT = new SavedView(
            "Night of the 22nd",
            "",
            new ViewSpan.Fixed(
                    new TimeRange(Instant.parse("2026-11-22T22:00:00.5Z"), Instant.parse("2026-11-23T04:00:00Z"))),
            Order.NEWEST_FIRST,
            null);

    @TempDir
    Path folder;

    private Database database;
    private H2SavedViews views;

    @BeforeEach
    void open() throws ProfileException {
        database = Database.open(folder, Clock.systemUTC());
        views = new H2SavedViews(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void viewsAreThereAfterReopeningByName() throws ProfileException, RefusedViewException {
        views.save(NIGHT);
        views.save(FAILED);
        database.close();
        open();

        assertThat(views.list()).containsExactly(FAILED, NIGHT);
    }

    @Test
    void savingUnderAKnownNameReplacesWhateverTheCase() throws RefusedViewException {
        views.save(FAILED);
        views.save(NIGHT.withName("  FAILED sign-ins "));

        assertThat(views.list()).containsExactly(NIGHT.withName("FAILED sign-ins"));
    }

    @Test
    void badNamesAreRefusedWithASentence() {
        for (String name : List.of("", "   ", "two\nlines", "\u202Eevil", "x".repeat(61))) {
            assertThatThrownBy(() -> views.save(FAILED.withName(name)))
                    .isInstanceOf(RefusedViewException.class)
                    .hasMessageEndingWith(".");
        }
        assertThat(views.list()).isEmpty();
    }

    @Test
    void renamingKeepsTheViewAndRefusesATakenName() throws RefusedViewException {
        views.save(FAILED);
        views.save(NIGHT);

        views.rename("failed SIGN-INS", "Guessing");
        views.rename("Guessing", "guessing");

        assertThatThrownBy(() -> views.rename("guessing", "night of the 22ND"))
                .isInstanceOf(RefusedViewException.class)
                .hasMessageContaining("another view");
        assertThat(views.list()).containsExactly(FAILED.withName("guessing"), NIGHT);
    }

    @Test
    void removingGivesBackWhatUndoes() throws RefusedViewException {
        AtomicInteger told = new AtomicInteger();
        views.save(FAILED);
        views.subscribe(told::incrementAndGet);

        SavedView removed = views.remove("FAILED SIGN-INS").orElseThrow();
        assertThat(views.list()).isEmpty();
        assertThat(views.remove("Failed sign-ins")).isEmpty();
        views.save(removed);

        assertThat(views.list()).containsExactly(FAILED);
        assertThat(told).hasValue(2);
    }

    @Test
    void keepsAtMostTwoHundred() throws RefusedViewException {
        for (int number = 0; number < SavedViews.MOST; number++) {
            views.save(FAILED.withName("View " + number));
        }

        assertThatThrownBy(() -> views.save(FAILED)).isInstanceOf(RefusedViewException.class);
        views.save(NIGHT.withName("view 7"));
        assertThat(views.list()).hasSize(SavedViews.MOST);
    }
}
