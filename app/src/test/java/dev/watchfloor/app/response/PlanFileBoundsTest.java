package dev.watchfloor.app.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Plan files that are as large as allowed, or larger. */
class PlanFileBoundsTest extends PlanFileRig {
    @Test
    void endlessStreamIsReadUpToTheBoundOnly() {
        long[] read = new long[1];
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return ' ';
            }
        };

        assertThatThrownBy(() -> PlanFile.read(endless))
                .isInstanceOf(UnreadableRequestException.class)
                .hasMessageContaining("32 MB");
        assertThat(read[0]).isEqualTo(PlanFile.LARGEST + 1);
    }

    @Test
    void smallFileCannotAskForMuchMemory() {
        byte[] objects = ("{\"acts\":[" + "{},".repeat(5_000_000) + "{}]}").getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> PlanFile.read(objects)).hasMessage("It is not a plan: it holds more than a plan can.");
        refused("[".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII), "depth");
        refused(("{\"watchfloor-plan\":" + "9".repeat(1_000_000) + "}").getBytes(StandardCharsets.US_ASCII), "number");
        refused(("{\"" + "x".repeat(1_000_000) + "\":1}").getBytes(StandardCharsets.US_ASCII), "name");
    }

    @Test
    void longListAtManyGatewaysIsWrittenAndRead() throws Exception {
        Plan plan = SamplePlans.large(50_000);

        Plan read = PlanFile.read(new ByteArrayInputStream(PlanFile.write(plan)));

        assertThat(read).isEqualTo(plan);
        assertThat(read.hash()).isEqualTo(plan.hash());
    }

    @Test
    void planThatCouldNotBeReadAgainIsNotWritten() throws Exception {
        Plan plan = SamplePlans.large(100_001);

        assertThatThrownBy(() -> PlanFile.write(plan))
                .isInstanceOf(UnreadableRequestException.class)
                .hasMessageContaining("split it");
    }
}
