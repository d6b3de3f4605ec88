package dev.watchfloor.views.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.timeline.Purge;
import dev.watchfloor.app.timeline.Retention;
import dev.watchfloor.app.timeline.RetentionPolicy;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.views.fakes.AtOnce;
import dev.watchfloor.views.fakes.FakeRetention;
import dev.watchfloor.views.kit.Background;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionModelTest {
    private final FakeRetention retention = new FakeRetention();
    private final RetentionModel model = new RetentionModel(retention, new AtOnce());

    @Test
    void whatWouldBeDeletedIsShownAndAskedBeforeItIs() {
        model.type("30", "1.5");
        assertThat(ready().wanted()).isEqualTo(new RetentionPolicy(Duration.ofDays(30), 1_500_000_000L));
        assertThat(ready().purge().events()).isEqualTo(196_608);
        assertThat(ready().isAsked()).isFalse();

        model.press();
        assertThat(ready().isAsked()).isTrue();
        assertThat(retention.policy()).isEqualTo(RetentionPolicy.OFF);

        model.press();
        assertThat(state()).isInstanceOfSatisfying(RetentionModel.State.Done.class, done -> {
            assertThat(done.gone().events()).isEqualTo(196_608);
            assertThat(done.isNothing()).isFalse();
        });
        assertThat(retention.policy().age()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void typingTakesTheQuestionBack() {
        model.type("30", "");
        model.press();
        model.type("31", "");
        assertThat(ready().isAsked()).isFalse();
        model.press();
        assertThat(retention.policy()).isEqualTo(RetentionPolicy.OFF);
    }

    /** Who types fast and presses Enter must never get what was typed before. */
    @Test
    void aPressBeforeTheLookEndedDoesNothing() {
        Later later = new Later();
        RetentionModel slow = new RetentionModel(retention, later);
        slow.type("30", "");
        later.run();
        slow.type("300", "");
        slow.press();
        slow.press();
        assertThat(slow.stateProperty().get()).isInstanceOf(RetentionModel.State.Waiting.class);
        assertThat(retention.policy()).isEqualTo(RetentionPolicy.OFF);

        slow.type("3000", "");
        later.run();
        assertThat(slow.stateProperty().get())
                .isInstanceOfSatisfying(
                        RetentionModel.State.Ready.class,
                        ready -> assertThat(ready.wanted().age()).isEqualTo(Duration.ofDays(3_000)));
    }

    /** Answers when told to. */
    private static final class Later implements Background {
        private final AtOnce atOnce = new AtOnce();
        private final List<Runnable> waiting = new ArrayList<>();

        @Override
        public <T> Pin load(Callable<T> question, Consumer<? super T> onSuccess, Consumer<String> onError) {
            waiting.add(() -> atOnce.load(question, onSuccess, onError));
            return () -> {};
        }

        @Override
        public void onFx(Runnable task) {
            task.run();
        }

        void run() {
            List<Runnable> now = List.copyOf(waiting);
            waiting.clear();
            now.forEach(Runnable::run);
        }
    }

    @Test
    void aChangeThatTakesNothingNeedsNoQuestion() throws Exception {
        retention.apply(new RetentionPolicy(Duration.ofDays(30), null));
        model.type(" ", "");
        assertThat(ready().isChange()).isTrue();
        model.press();
        assertThat(state()).isEqualTo(new RetentionModel.State.Done(RetentionPolicy.OFF, Purge.NOTHING, false));
        assertThat(retention.policy()).isEqualTo(RetentionPolicy.OFF);
    }

    @Test
    void nothingToDoIsSaid() {
        model.type("", "");
        model.press();
        assertThat(state()).isEqualTo(new RetentionModel.State.Done(RetentionPolicy.OFF, Purge.NOTHING, true));
    }

    @ParameterizedTest
    @CsvSource({
        "abc,'',age",
        "-1,'',age",
        "'1,5','',age",
        "٣٠,'',age",
        "30d,'',age",
        "0x10,'',age",
        "1e3,'',age",
        "'',abc,size",
        "'',-1,size",
        "'','1,5',size",
        "'',٢,size",
        "'',20GB,size",
        "30,much,size"
    })
    void whatIsNoNumberIsSaid(String days, String gigabytes, String which) {
        model.type(days, gigabytes);
        assertThat(state())
                .isInstanceOfSatisfying(
                        RetentionModel.State.Refused.class,
                        refused -> assertThat(refused.sentence()).startsWith("The " + which + " is not a number."));
        model.press();
        assertThat(state()).isInstanceOf(RetentionModel.State.Refused.class);
        assertThat(retention.policy()).isEqualTo(RetentionPolicy.OFF);
    }

    @Test
    void whatIsRefusedIsSaidInTheStoresWords() {
        model.type("0", "");
        assertThat(state())
                .isInstanceOfSatisfying(
                        RetentionModel.State.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("at least one day"));
        model.type("1000000000000", "");
        assertThat(state()).as("the real one refuses it").isInstanceOf(RetentionModel.State.Ready.class);
        assertThat(ready().wanted().age()).isEqualTo(Duration.ofDays(1_000_000));
    }

    @Test
    void aDiskThatFailsIsSaid() {
        RetentionModel failing = new RetentionModel(
                new Retention() {
                    @Override
                    public RetentionPolicy policy() {
                        return RetentionPolicy.OFF;
                    }

                    @Override
                    public Purge preview(RetentionPolicy policy) {
                        return Purge.NOTHING;
                    }

                    @Override
                    public Purge apply(RetentionPolicy policy, Consumer<Purge> soFar) {
                        throw new StoreException("The disk is full.", new IllegalStateException());
                    }
                },
                new AtOnce());
        failing.type("30", "");
        failing.press();
        assertThat(failing.stateProperty().get()).isEqualTo(new RetentionModel.State.Refused("The disk is full."));
        failing.type("30", "");
        assertThat(failing.stateProperty().get()).isInstanceOf(RetentionModel.State.Ready.class);
    }

    @Test
    void howFarItIsIsTold() {
        List<RetentionModel.State> seen = new ArrayList<>();
        model.stateProperty().addListener((observed, before, now) -> seen.add(now));
        model.type("30", "");
        model.press();
        model.press();
        assertThat(seen)
                .contains(
                        new RetentionModel.State.Running(0, 196_608),
                        new RetentionModel.State.Running(196_608, 196_608));
    }

    private RetentionModel.State state() {
        return model.stateProperty().get();
    }

    private RetentionModel.State.Ready ready() {
        assertThat(state()).isInstanceOf(RetentionModel.State.Ready.class);
        return (RetentionModel.State.Ready) state();
    }
}
