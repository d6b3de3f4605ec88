package dev.watchfloor.connectors.spi;

/**
 * A secret on its way to the product. Its text is only in {@link #reveal()}; {@code toString} says nothing. Hold one no
 * longer than the request that needs it. Immutable.
 */
public final class Secret {
    private final String value;

    /** @param value the secret itself, not blank */
    public Secret(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a secret is not blank");
        }
        this.value = value;
    }

    /** The secret. Only for the request's header or body, never for a message. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
