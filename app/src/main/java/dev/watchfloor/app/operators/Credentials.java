package dev.watchfloor.app.operators;

import java.util.Arrays;

/** What somebody signs in with. Wiped by {@link #close}; of no use afterwards. Never printed. */
public final class Credentials implements AutoCloseable {
    private static final int LONGEST = 1_024;

    private final String name;
    private final char[] password;
    private final SecondFactor secondFactor;

    /**
     * @param password copied; the caller wipes its own
     * @param secondFactor closed with this
     */
    public Credentials(String name, char[] password, SecondFactor secondFactor) {
        this.name = name;
        this.password = Arrays.copyOf(password, Math.min(password.length, LONGEST));
        this.secondFactor = secondFactor;
    }

    public String name() {
        return name;
    }

    /** Not a copy. */
    char[] password() {
        return password;
    }

    public SecondFactor secondFactor() {
        return secondFactor;
    }

    @Override
    public void close() {
        Arrays.fill(password, '\0');
        secondFactor.close();
    }

    @Override
    public String toString() {
        return "Credentials";
    }
}
