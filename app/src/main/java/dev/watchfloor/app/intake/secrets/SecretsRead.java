package dev.watchfloor.app.intake.secrets;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What one look at all references of a connector came to. Immutable; its text tells no secret. */
public final class SecretsRead {
    /** Nothing is referred to. */
    public static final SecretsRead NONE = new SecretsRead(Map.of(), List.of(), null);

    private final Map<String, Secret> secrets;
    private final List<SelfCheck> checks;
    private final @Nullable ConnectorException failure;

    private SecretsRead(Map<String, Secret> secrets, List<SelfCheck> checks, @Nullable ConnectorException failure) {
        this.secrets = Map.copyOf(secrets);
        this.checks = List.copyOf(checks);
        this.failure = failure;
    }

    /**
     * Reads all of them now.
     *
     * @param references by the setting's key
     * @param labels what a setting is called, by its key
     */
    public static SecretsRead of(
            Map<String, SecretReference> references, UnaryOperator<String> labels, SecretReader reader) {
        if (references.isEmpty()) {
            return NONE;
        }
        Map<String, Secret> secrets = new HashMap<>();
        List<SelfCheck> checks = new ArrayList<>();
        ConnectorException failure = null;
        for (Map.Entry<String, SecretReference> entry : new TreeMap<>(references).entrySet()) {
            String label = labels.apply(entry.getKey());
            SecretReference reference = entry.getValue();
            try {
                secrets.put(entry.getKey(), reader.read(label, reference));
                checks.add(SecretReader.remark(reference)
                        .map(remark -> SelfCheck.warning(label, remark))
                        .orElseGet(() -> SelfCheck.passed(label, "Read from " + reference.words() + ".")));
            } catch (ConnectorException unusable) {
                checks.add(SelfCheck.failed(label, unusable.sentence()));
                failure = failure == null ? unusable : failure;
            }
        }
        return new SecretsRead(secrets, checks, failure);
    }

    /**
     * The secrets by the setting's key.
     *
     * @throws ConnectorException MISCONFIGURED when one of them cannot be read
     */
    public Map<String, Secret> require() throws ConnectorException {
        if (failure != null) {
            throw new ConnectorException(failure.category(), failure.sentence(), failure.getCause());
        }
        return secrets;
    }

    /** What came of each, by the setting's key. */
    public List<SelfCheck> checks() {
        return checks;
    }

    /** What to know although all could be read, as sentences. */
    public List<String> remarks() {
        return checks.stream()
                .filter(check -> check.verdict() == SelfCheck.Verdict.WARNING)
                .map(SelfCheck::sentence)
                .toList();
    }

    /** Why one of them cannot be read. */
    public Optional<String> problem() {
        return Optional.ofNullable(failure).map(ConnectorException::sentence);
    }

    /** Whether a connector that was made with the other one would be the same made with this one. */
    public boolean isSame(SecretsRead other) {
        return problem().equals(other.problem())
                && secrets.keySet().equals(other.secrets.keySet())
                && secrets.entrySet().stream()
                        .allMatch(entry -> isSame(entry.getValue(), other.secrets.get(entry.getKey())));
    }

    private static boolean isSame(Secret first, @Nullable Secret second) {
        return second != null
                && MessageDigest.isEqual(
                        first.reveal().getBytes(StandardCharsets.UTF_8),
                        second.reveal().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "SecretsRead" + secrets.keySet();
    }
}
