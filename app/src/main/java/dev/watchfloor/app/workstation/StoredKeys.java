package dev.watchfloor.app.workstation;

/** What {@code workstation.key} says. */
sealed interface StoredKeys {

    /** The keys themselves. */
    record Plain(WorkstationKeys keys) implements StoredKeys {}

    /**
     * Private halves that open with a share alone.
     *
     * @param signing public half, Ed25519 in X.509 form and Base64
     * @param sealing public half, X25519 likewise
     * @param share id of the keystore's entry
     * @param sealed both private halves
     */
    record Bound(String name, String signing, String sealing, String share, byte[] sealed) implements StoredKeys {
        /** Binds the private halves to the public ones and to the entry. */
        String place() {
            return "workstation.key " + share + " " + signing + " " + sealing;
        }
    }
}
