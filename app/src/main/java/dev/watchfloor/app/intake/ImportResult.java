package dev.watchfloor.app.intake;

import dev.watchfloor.connectors.spi.RejectedRecord;
import java.util.List;

/**
 * What an import did.
 *
 * @param events stored by this run
 * @param repeated left out because they were in the log already
 * @param rejected records that were not understood
 * @param samples the first few of those
 * @param wentOn whether an earlier import of the same file was continued
 * @param stopped whether the watcher ended it before the end of the file
 */
public record ImportResult(
        long events, long repeated, long rejected, List<RejectedRecord> samples, boolean wentOn, boolean stopped) {
    /** Most samples kept. */
    public static final int MOST_SAMPLES = 5;

    public ImportResult {
        samples = List.copyOf(samples);
    }

    /** Whether there was nothing left to read: an earlier import had come to the end of the file. */
    public boolean isNothingNew() {
        return wentOn && !stopped && events + repeated + rejected == 0;
    }
}
