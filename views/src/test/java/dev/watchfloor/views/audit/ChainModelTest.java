package dev.watchfloor.views.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.audit.Seal;
import dev.watchfloor.views.fakes.AtOnce;
import dev.watchfloor.views.fakes.FakeConsole;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ChainModelTest {
    private final Clock clock = Clock.fixed(FakeConsole.NOON, ZoneOffset.UTC);
    private final FakeConsole console = FakeConsole.withStory(clock);
    private final ChainModel model = new ChainModel(console.auditProof(), new AtOnce(), clock, () -> {});

    @Test
    void saysHowFarAndWhenItLooked() {
        assertThat(model.looked()).isNull();

        model.look(false);

        ChainModel.Looked looked = Objects.requireNonNull(model.looked());
        assertThat(looked.at()).isEqualTo(FakeConsole.NOON);
        assertThat(looked.found().bad()).isEmpty();
        assertThat(looked.found().last())
                .isEqualTo(console.audit().latest(1, Long.MAX_VALUE).getFirst().number());
    }

    @Test
    void namesTheFirstBadRecord() {
        console.audit().tamper(4, entry -> entry.with(Seal.NONE));

        model.look(true);

        assertThat(Objects.requireNonNull(model.looked()).found().bad())
                .hasValueSatisfying(bad -> assertThat(bad.number()).isEqualTo(5));
    }
}
