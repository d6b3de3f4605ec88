package dev.watchfloor.views.audit;

import dev.watchfloor.app.audit.Anchor;
import dev.watchfloor.app.audit.AnchorSettings;
import dev.watchfloor.app.audit.AnchorState;
import dev.watchfloor.app.audit.AuditProof;
import dev.watchfloor.app.audit.StampFinding;
import dev.watchfloor.app.operators.Workstation;
import dev.watchfloor.app.operators.Workstations;
import dev.watchfloor.views.kit.Background;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where anchors go, how it goes there, and whose signatures count. FX thread only; asked for in the background. */
final class AnchorsModel {
    /**
     * A key whose signatures count.
     *
     * @param name of its workstation, empty when it is none that operators may sign in at
     * @param isOwn whether it is this workstation's
     */
    record Trusted(String key, String name, boolean isOwn) {}

    /**
     * What was found.
     *
     * @param stamp the one that reaches furthest
     * @param unfit how many stamps prove nothing
     */
    record Found(
            List<AnchorState> places,
            AnchorSettings settings,
            List<Trusted> trusted,
            Optional<StampFinding> stamp,
            long unfit) {}

    private final AuditProof proof;
    private final Workstations workstations;
    private final Background background;
    private final Runnable onChange;
    private Optional<Found> found = Optional.empty();
    private Optional<Anchor> newest = Optional.empty();
    private boolean isNoting;
    private String problem = "";

    /** @param onChange after anything shown changed */
    AnchorsModel(AuditProof proof, Workstations workstations, Background background, Runnable onChange) {
        this.proof = proof;
        this.workstations = workstations;
        this.background = background;
        this.onChange = onChange;
    }

    /** Asks again. */
    void reload() {
        var unused = background.load(this::find, this::show, this::fail);
    }

    /** Notes the newest entry everywhere. Does nothing while that is under way. */
    void note() {
        if (isNoting) {
            return;
        }
        isNoting = true;
        onChange.run();
        var unused = background.load(
                () -> {
                    Optional<Anchor> anchor = proof.anchorNow();
                    return new Noted(anchor, find());
                },
                noted -> {
                    isNoting = false;
                    newest = noted.anchor();
                    show(noted.found());
                },
                sentence -> {
                    isNoting = false;
                    fail(sentence);
                });
    }

    private record Noted(Optional<Anchor> anchor, Found found) {}

    /** Empty before the first answer. */
    Optional<Found> found() {
        return found;
    }

    /** What {@link #note} noted last. */
    Optional<Anchor> newest() {
        return newest;
    }

    boolean isNoting() {
        return isNoting;
    }

    /** Why it could not be asked, empty when it could. */
    String problem() {
        return problem;
    }

    private Found find() {
        List<StampFinding> stamps = proof.stamps();
        return new Found(
                proof.places(),
                proof.settings(),
                trusted(),
                stamps.stream()
                        .filter(StampFinding::fits)
                        .max(Comparator.comparingLong(stamp -> stamp.anchor().entry())),
                stamps.stream().filter(stamp -> !stamp.fits()).count());
    }

    private List<Trusted> trusted() {
        Map<String, String> names = workstations.list().stream()
                .collect(Collectors.toMap(Workstation::fingerprint, Workstation::name, (one, other) -> one));
        return proof.trustedKeys().stream()
                .map(key -> new Trusted(
                        key,
                        key.equals(proof.publicKey())
                                ? proof.workstation()
                                : names.getOrDefault(AuditProof.fingerprint(key), ""),
                        key.equals(proof.publicKey())))
                .sorted(Comparator.comparing(Trusted::isOwn)
                        .reversed()
                        .thenComparing(Trusted::name)
                        .thenComparing(Trusted::key))
                .toList();
    }

    private void show(Found now) {
        found = Optional.of(now);
        problem = "";
        onChange.run();
    }

    private void fail(String sentence) {
        problem = sentence;
        onChange.run();
    }
}
