package dev.watchfloor.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void quantilesAreMeasuredValues() {
        Samples samples = new Samples();
        for (int value = 200; value > 0; value--) {
            samples.add(value);
        }

        assertThat(samples.count()).isEqualTo(200);
        assertThat(samples.median()).isEqualTo(100);
        assertThat(samples.quantile(0.95)).isEqualTo(190);
        assertThat(samples.quantile(0)).isEqualTo(1);
        assertThat(samples.max()).isEqualTo(200);
    }

    @Test
    void nothingMeasuredIsNoNumber() {
        assertThat(new Samples().median()).isNaN();
    }
}
