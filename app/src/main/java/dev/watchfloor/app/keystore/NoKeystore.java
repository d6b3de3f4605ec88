package dev.watchfloor.app.keystore;

import java.util.Optional;

/** Says that there is no keystore. Stateless. */
final class NoKeystore implements Keystore {
    private static final String NONE =
            "There is no keystore here that Watchfloor can use. On Linux it takes a Secret Service, such as GNOME Keyring,"
                    + " KWallet or KeePassXC, and secret-tool on the PATH (Debian: libsecret-tools).";

    @Override
    public boolean isPresent() {
        return false;
    }

    @Override
    public void put(String id, byte[] secret) throws KeystoreException {
        throw new KeystoreException(NONE);
    }

    @Override
    public Optional<byte[]> get(String id) throws KeystoreException {
        throw new KeystoreException(NONE);
    }

    @Override
    public void remove(String id) throws KeystoreException {
        throw new KeystoreException(NONE);
    }
}
