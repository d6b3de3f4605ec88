package dev.watchfloor.app.incidents;

/** What may be done with what is known without the attacker noticing: the Permissible Actions Protocol, widest first. */
public enum Pap {
    CLEAR,
    GREEN,
    AMBER,
    RED
}
