package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SideBySideTest {
    private static final double NOW = 100;

    @Test
    void stepsThatAreCloseToNowGrowToTheLeft() {
        assertThat(places(98, 99, 100)).containsExactly(56, 78, 100);
    }

    @Test
    void elsewhereTheLaterOnesStandFurtherRight() {
        assertThat(places(10, 11, 12)).containsExactly(10, 32, 54);
    }

    @Test
    void oneThatIsFarFromTheOthersStaysWhereItIs() {
        assertThat(places(10, 95, 99)).containsExactly(10, 78, 100);
    }

    @Test
    void aStepWithATimeAfterNowStaysThere() {
        assertThat(places(90, 130)).containsExactly(90, 130);
    }

    @Test
    void theOrderIsThatOfTheTimesWhateverTheOrderOfTheSteps() {
        assertThat(places(12, 10)).containsExactly(32, 10);
    }

    @Test
    void discsOfOtherLanesAreNotInTheWay() {
        assertThat(SideBySide.of(new double[] {50, 51}, new double[] {10, 90}, 18, NOW))
                .containsExactly(50, 51);
    }

    private static double[] places(double... wanted) {
        return SideBySide.of(wanted, new double[wanted.length], 18, NOW);
    }
}
