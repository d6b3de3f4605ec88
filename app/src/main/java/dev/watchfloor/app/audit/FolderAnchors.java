package dev.watchfloor.app.audit;

import java.io.IOException;

/** The workstation's own folder. */
record FolderAnchors(ProofFolder folder) implements AnchorPlace {
    @Override
    public String name() {
        return "workstation folder";
    }

    @Override
    public void put(Anchor anchor) throws IOException {
        folder.add(anchor);
    }
}
