package dev.watchfloor.app.index;

/** Bytes that are not what was written. */
final class DamagedColumnException extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedColumnException(String what) {
        super(what);
    }
}
