package dev.watchfloor.views.intelligence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.intelligence.Intelligence;
import dev.watchfloor.app.intelligence.MatchCount;
import dev.watchfloor.views.fakes.AtOnce;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.StoryIndicators;
import dev.watchfloor.views.intelligence.IntelligenceModel.Which;
import org.junit.jupiter.api.Test;

class IntelligenceModelTest {
    private final FakeConsole console = FakeConsole.withStory();
    private final IntelligenceModel model = new IntelligenceModel(console.intelligence(), new AtOnce(), () -> {});

    @Test
    void knowsNothingBeforeItAsked() {
        assertThat(model.isKnown()).isFalse();
        model.load();
        assertThat(model.isKnown()).isTrue();
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void rowsSayHowOftenTheyMatched() {
        StoryIndicators.fill(console, FakeConsole.NOON);
        model.search("203.0.113.0/24");
        assertThat(model.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.matches()).isEqualTo(new MatchCount(3, 6)));
    }

    @Test
    void aSourceIsShownAloneAndThenAllAgain() {
        StoryIndicators.fill(console, FakeConsole.NOON);
        model.only("Partner TAXII");
        assertThat(model.number()).isEqualTo(3);
        model.show(Which.ALL);
        assertThat(model.number()).as("with the one that expired").isEqualTo(4);
        model.only("Partner TAXII");
        assertThat(model.onlySource()).isNull();
        assertThat(model.number()).isEqualTo(46);
        model.show(Which.OWN);
        assertThat(model.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.kept().source()).isEqualTo(Intelligence.OWN));
    }
}
