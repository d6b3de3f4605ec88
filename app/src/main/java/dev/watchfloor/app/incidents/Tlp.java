package dev.watchfloor.app.incidents;

/** With whom what is known may be shared: the labels of the Traffic Light Protocol 2.0 (FIRST, 2022), widest first. */
public enum Tlp {
    CLEAR,
    GREEN,
    AMBER,
    AMBER_STRICT,
    RED
}
