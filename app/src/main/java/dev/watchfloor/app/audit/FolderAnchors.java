package dev.watchfloor.app.audit;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The workstation's own folder. */
record FolderAnchors(ProofFolder folder) implements AnchorPlace {
    @Override
    public String name() {
        return "workstation folder";
    }

    @Override
    public Duration rest() {
        return Duration.ZERO;
    }

    @Override
    public String server() {
        return "The workstation's folder";
    }

    @Override
    public Optional<Anchor> last() throws IOException {
        return folder.newest();
    }

    @Override
    public void put(Anchor anchor) throws IOException {
        folder.add(anchor);
    }
}
