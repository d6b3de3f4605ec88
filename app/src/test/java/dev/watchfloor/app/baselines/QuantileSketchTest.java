package dev.watchfloor.app.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class QuantileSketchTest {

    @Test
    void everyQuantileIsRightToATenth() {
        Random random = new Random(1);
        long[] amounts = new long[2_000];
        QuantileSketch sketch = new QuantileSketch();
        for (int place = 0; place < amounts.length; place++) {
            amounts[place] = (long) Math.exp(6 + 12 * random.nextDouble());
            sketch.add(amounts[place]);
        }
        Arrays.sort(amounts);
        for (double share : new double[] {0.01, 0.5, 0.9, 0.99, 1}) {
            long exact = amounts[(int) Math.ceil(share * amounts.length) - 1];
            assertThat(sketch.quantile(share)).as("%s", share).isCloseTo(exact, Percentage.withPercentage(10));
        }
    }

    @Test
    void extremesFit() {
        QuantileSketch sketch = new QuantileSketch();
        assertThat(sketch.quantile(0.5)).isZero();
        sketch.add(Long.MAX_VALUE);
        sketch.add(0);
        assertThat(sketch.quantile(1)).isCloseTo(Long.MAX_VALUE, Percentage.withPercentage(10));
        assertThat(sketch.quantile(0.1)).isEqualTo(1);
    }

    @Test
    void whatIsLongAgoCountsLess() {
        QuantileSketch sketch = new QuantileSketch();
        for (int hour = 0; hour < 2_160; hour++) {
            sketch.add(1_000_000);
        }
        for (int hour = 0; hour < 2_160; hour++) {
            sketch.add(1_000);
        }
        assertThat(sketch.count()).isLessThanOrEqualTo(2_160);
        assertThat(sketch.quantile(0.5)).isCloseTo(1_000, Percentage.withPercentage(10));
    }
}
