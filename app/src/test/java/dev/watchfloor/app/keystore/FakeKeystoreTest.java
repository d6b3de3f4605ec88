package dev.watchfloor.app.keystore;

/** The fake does what the real one does. */
class FakeKeystoreTest extends KeystoreContract {
    @Override
    Keystore keystore() {
        return new FakeKeystore();
    }
}
