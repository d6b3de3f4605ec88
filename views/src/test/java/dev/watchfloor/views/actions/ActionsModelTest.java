package dev.watchfloor.views.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Action.State;
import dev.watchfloor.views.actions.ActionFilter.Which;
import dev.watchfloor.views.fakes.AtOnce;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.kit.Background;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ActionsModelTest {
    private final FakeConsole console = FakeConsole.withStory();
    private final ActionsModel model = new ActionsModel(console.response(), new AtOnce(), () -> {});

    @Test
    void readsOnePageNewestFirst() {
        model.reload();

        assertThat(model.rows()).hasSize(ActionsModel.PAGE);
        assertThat(model.rows().getFirst().id()).isEqualTo("act-running");
        assertThat(model.hasOlder()).isTrue();
    }

    @Test
    void readsOlderOnesUntilThereAreNoMore() {
        model.reload();

        model.loadOlder();

        assertThat(model.rows()).hasSize(67);
        assertThat(model.hasOlder()).isFalse();
        assertThat(model.rows()).extracting(Action::id).doesNotHaveDuplicates();
    }

    @Test
    void hasNoOlderOnesWhereNothingWasDone() {
        FakeConsole empty = FakeConsole.empty(Clock.fixed(FakeConsole.NOON, ZoneOffset.UTC));
        ActionsModel none = new ActionsModel(empty.response(), new AtOnce(), () -> {});

        none.reload();

        assertThat(none.rows()).isEmpty();
        assertThat(none.hasOlder()).isFalse();
    }

    @Test
    void filtersByWordsAndByHowActsStand() {
        model.reload();

        model.filter("haproxy");
        assertThat(model.rows()).hasSizeGreaterThan(40);
        model.show(Which.OPEN);
        assertThat(model.rows()).extracting(Action::state).containsExactly(State.WAITING);
        model.show(Which.INCOMPLETE);
        assertThat(model.rows()).extracting(Action::id).containsExactly("act-incomplete");
        model.filter("no such words");
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void keepsWhatWasReadOfOlderPagesWhenSomethingChanges() throws InterruptedException {
        model.reload();
        model.loadOlder();

        console.response().cancel("act-waiting");
        model.reload();

        assertThat(model.rows()).hasSize(67);
        assertThat(model.find("act-waiting")).get().extracting(Action::state).isEqualTo(State.INCOMPLETE);
    }

    @Test
    void asksOnceMoreAfterAnAnswerThatWasOvertaken() {
        Later later = new Later();
        ActionsModel busy = new ActionsModel(console.response(), later, () -> {});
        busy.reload();
        busy.reload();
        busy.reload();

        assertThat(later.questions).hasSize(1);
        later.answer();
        assertThat(later.questions).hasSize(1);
        later.answer();
        assertThat(later.questions).isEmpty();
    }

    /** Answers when told. */
    private static final class Later implements Background {
        private final List<Runnable> questions = new ArrayList<>();

        @Override
        public <T> Pin load(Callable<T> question, Consumer<? super T> onSuccess, Consumer<String> onError) {
            questions.add(() -> new AtOnce().load(question, onSuccess, onError));
            return () -> {};
        }

        @Override
        public void onFx(Runnable task) {
            task.run();
        }

        void answer() {
            questions.removeFirst().run();
        }
    }
}
