package dev.watchfloor.views.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.views.fakes.AtOnce;
import dev.watchfloor.views.fakes.FakeIndexMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryModelTest {
    private final FakeIndexMemory memory = new FakeIndexMemory();
    private final MemoryModel model = new MemoryModel(memory, new AtOnce());

    @Test
    void whatIsSetIsToldAndCanBeTakenBack() {
        model.set("256");
        assertThat(memory.budget().bytes()).isEqualTo(256_000_000);
        assertThat(said()).isEqualTo("Set: the index may take 256.0 MB from now on.");
        model.set(" 256 ");
        assertThat(said()).startsWith("Nothing was changed");
        model.set("");
        assertThat(memory.budget().chosen()).isNull();
        assertThat(said()).isEqualTo("Set: the index may take 600.0 MB from now on.");
        model.forget();
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "1,5", "٢٥٦", "256MB", "1e3", "NaN"})
    void whatIsNoNumberIsSaid(String typed) {
        model.set(typed);
        assertThat(said()).startsWith("The size is not a number.");
        assertThat(model.saidProperty().get().kind()).isEqualTo(MemoryModel.Kind.REFUSED);
        assertThat(memory.budget().chosen()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "63.9", "801", "1000000000000"})
    void whatIsOutOfBoundsIsRefused(String typed) {
        model.set(typed);
        assertThat(said()).contains("between 64.0 MB and 800.0 MB");
        assertThat(model.saidProperty().get().kind()).isEqualTo(MemoryModel.Kind.REFUSED);
    }

    private String said() {
        return model.saidProperty().get().sentence();
    }
}
