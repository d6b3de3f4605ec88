package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PixelsTest {
    private static final int RED = 0xFFFF0000;
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;
    private final Pixels pixels = new Pixels(6, 4);

    @Test
    void fillsFromTheFirstToBeforeTheSecondPixel() {
        pixels.fill(1, 1, 3, 3, RED);
        assertThat(painted(RED)).isEqualTo("......|.xx...|.xx...|......|");
    }

    @Test
    void leavesOutWhatLiesOutside() {
        pixels.fill(-5, -5, 2, 100, RED);
        pixels.fill(5, 3, 5, 3, WHITE);
        pixels.fill(9, 0, 3, 4, WHITE);
        assertThat(painted(RED)).isEqualTo("xx....|xx....|xx....|xx....|");
        assertThat(painted(WHITE)).doesNotContain("x");
    }

    @Test
    void changesNothingBeyondTheClip() {
        pixels.clip(new PixelBox(2, 1, 40, 3));
        pixels.fill(0, 0, 6, 4, RED);
        pixels.unclip();
        assertThat(painted(RED)).isEqualTo("......|..xxxx|..xxxx|......|");
    }

    @Test
    void hatchesOfNeighboursJoin() {
        pixels.hatch(0, 0, 3, 4, RED, 1, 4, 0);
        pixels.hatch(3, 0, 6, 4, RED, 1, 4, 0);
        assertThat(painted(RED)).isEqualTo("x...x.|...x..|..x...|.x...x|");
    }

    @Test
    void hatchesAreAsThickAsAsked() {
        pixels.hatch(0, 0, 6, 2, RED, 2, 4, 1);
        assertThat(painted(RED)).isEqualTo(".xx..x|xx..xx|......|......|");
    }

    @Test
    void mixesExactlyAtBothEnds() {
        assertThat(Pixels.mix(BLACK, WHITE, 0)).isEqualTo(BLACK);
        assertThat(Pixels.mix(BLACK, WHITE, 256)).isEqualTo(WHITE);
        assertThat(Pixels.mix(WHITE, 0xFF102030, 128)).isEqualTo(0xFF878F97);
    }

    @Test
    void blendsWithWhatIsThere() {
        pixels.fill(0, 0, 6, 4, BLACK);
        pixels.blend(0, 0, 1, 1, WHITE, 0.5);
        assertThat(pixels.at(0, 0)).isEqualTo(0xFF7F7F7F);
        assertThat(pixels.at(1, 0)).isEqualTo(BLACK);
    }

    @Test
    void fadesFromLeftToRight() {
        pixels.fade(0, 0, 4, 1, BLACK, WHITE);
        assertThat(pixels.at(0, 0)).isEqualTo(BLACK);
        assertThat(pixels.at(2, 0)).isEqualTo(0xFF7F7F7F);
    }

    @Test
    void stampsAMaskAroundItsMiddle() {
        pixels.fill(0, 0, 6, 4, BLACK);
        pixels.stamp(new Mask(3, (x, y) -> Math.abs(x) < 0.5), 2, 1, WHITE);
        assertThat(painted(WHITE)).isEqualTo("..x...|..x...|..x...|......|");
    }

    private String painted(int colour) {
        StringBuilder picture = new StringBuilder();
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                picture.append(pixels.at(x, y) == colour ? 'x' : '.');
            }
            picture.append('|');
        }
        return picture.toString();
    }
}
