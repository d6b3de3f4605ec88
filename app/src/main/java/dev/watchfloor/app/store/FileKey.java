package dev.watchfloor.app.store;

import java.util.Arrays;
import java.util.HexFormat;

/** The key that a profile's file is encrypted with. Never printed, never part of a message. Wiped by {@link #close}. */
public final class FileKey implements AutoCloseable {
    private static final int BYTES = 32;

    private final byte[] key;

    /** @param key 32 random bytes; copied */
    public FileKey(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("a file key has " + BYTES + " bytes");
        }
        this.key = key.clone();
    }

    /** In H2's form: the key of the file, a space, and the user's password, which is empty. A copy for each call. */
    char[] password() {
        char[] password = new char[BYTES * 2 + 1];
        for (int at = 0; at < BYTES; at++) {
            password[2 * at] = HexFormat.of().toHighHexDigit(key[at]);
            password[2 * at + 1] = HexFormat.of().toLowHexDigit(key[at]);
        }
        password[BYTES * 2] = ' ';
        return password;
    }

    /** The part of {@link #password} that is the file's. A copy for each call. */
    char[] ofFile() {
        char[] password = password();
        char[] file = Arrays.copyOf(password, BYTES * 2);
        Arrays.fill(password, '\0');
        return file;
    }

    FileKey copy() {
        return new FileKey(key);
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }

    @Override
    public String toString() {
        return "FileKey";
    }
}
