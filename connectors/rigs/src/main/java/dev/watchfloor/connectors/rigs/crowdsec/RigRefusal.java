package dev.watchfloor.connectors.rigs.crowdsec;

/** An answer that is no success, with the product's words. */
final class RigRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    RigRefusal(int status, String words) {
        super(words);
        this.status = status;
    }

    int status() {
        return status;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
