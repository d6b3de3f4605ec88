package dev.watchfloor.views.intelligence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.intelligence.IndicatorFilter;
import dev.watchfloor.app.response.ResponseRequest.Block;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.StoryIndicators;
import dev.watchfloor.views.fakes.TableWalk;
import dev.watchfloor.views.fakes.Walks;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Indicators by keyboard: add one, withdraw it and take that back, look back, propose a block. */
class IntelligenceWalkTest extends TableWalk {
    IntelligenceWalkTest() {
        super("intelligence", KeyCode.N);
    }

    @Override
    protected void prepare() {
        StoryIndicators.fill(console, FakeConsole.NOON);
    }

    @Test
    void anOwnOneIsAddedWithdrawnAndCountsAgain(FxRobot robot) {
        robot.push(KeyCode.A);
        awaitNode("#indicator-value");
        robot.write("198.18.0.7").push(KeyCode.ENTER);
        awaitUntil(() -> number("198.18.0.7") == 1);
        find(robot, "198.18.0.7");
        awaitNode("#indicator-w");
        robot.push(KeyCode.DELETE);
        awaitUntil(() -> number("198.18.0.7") == 0);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        awaitUntil(() -> number("198.18.0.7") == 1);
    }

    @Test
    void whatIsNoIndicatorIsSaidInTheForm(FxRobot robot) {
        robot.push(KeyCode.A);
        awaitNode("#indicator-value");
        robot.write("nonsense").push(KeyCode.ENTER);
        awaitUntil(() -> text("#form-problem").startsWith("That is no address"));
    }

    @Test
    void aLookBackTellsWhatWasHere(FxRobot robot) {
        find(robot, "SBL412345");
        robot.push(KeyCode.L);
        awaitNode("#look-go");
        robot.push(KeyCode.ENTER);
        awaitUntil(() -> Walks.isThere(robot, "1 was seen of 1."));
    }

    @Test
    void aBlockIsAProposalThatShowsItsPlan(FxRobot robot) {
        find(robot, "Seen in the incident");
        awaitNode("#indicator-b");
        robot.push(KeyCode.PERIOD);
        awaitNode("#verb-b");
        robot.push(KeyCode.B);
        awaitNode("#reason");
        assertThat(console.response().applied()).isEmpty();
        carryOut(robot, "listed");
        assertThat(console.response().applied().getFirst().requests())
                .singleElement()
                .isInstanceOf(Block.class);
    }

    private long number(String value) {
        return console.intelligence().count(IndicatorFilter.ACTIVE.withText(value));
    }
}
