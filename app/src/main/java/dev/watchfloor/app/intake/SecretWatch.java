package dev.watchfloor.app.intake;

import dev.watchfloor.app.intake.secrets.SecretsRead;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Looks again at the places that a connector's secrets were read from, so that another secret is taken without anybody
 * editing anything. Thread-safe.
 */
final class SecretWatch {
    private final Supplier<SecretsRead> look;
    private final SecretsRead first;
    private final boolean isMade;
    private volatile SecretsRead latest;

    /**
     * @param look reads all of them anew
     * @param first what the connector was made with, or failed to be made with
     */
    SecretWatch(Supplier<SecretsRead> look, SecretsRead first, boolean isMade) {
        this.look = look;
        this.first = first;
        this.isMade = isMade;
        latest = first;
    }

    /** Reads again. Whether the connector should be made anew: one that runs goes on while its secret is away. */
    boolean isOther() {
        SecretsRead now = look.get();
        latest = now;
        return !now.isSame(first) && (!isMade || now.problem().isEmpty());
    }

    List<SelfCheck> checks() {
        return latest.checks();
    }

    /** {@code checked}, with what there is to know about the places. */
    Health over(Health checked) {
        List<String> words = new ArrayList<>(List.of(checked.sentence()));
        words.addAll(latest.remarks());
        if (isMade) {
            latest.problem()
                    .ifPresent(gone -> words.add(
                            gone + " The connector goes on with what it read before, until it is" + " started again."));
        }
        return words.size() == 1
                ? checked
                : new Health(
                        checked.state() == Health.State.HEALTHY ? Health.State.DEGRADED : checked.state(),
                        String.join(" ", words),
                        checked.latency(),
                        checked.clockOffset());
    }
}
