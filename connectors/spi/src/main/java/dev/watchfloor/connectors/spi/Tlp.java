package dev.watchfloor.connectors.spi;

/** With whom something may be shared: the Traffic Light Protocol 2.0, widest circle first. */
public enum Tlp {
    /** The source does not say. */
    UNKNOWN,
    CLEAR,
    GREEN,
    AMBER,
    AMBER_STRICT,
    RED
}
