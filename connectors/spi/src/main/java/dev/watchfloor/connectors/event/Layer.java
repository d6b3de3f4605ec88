package dev.watchfloor.connectors.event;

/** The three layers of a defence in depth, in the order in which an attack meets them. */
public enum Layer {
    /** Gateways, proxies and web application firewalls: what was refused or let through. */
    PERIMETER,
    /** Intrusion detection, honeypots, intelligence: what got in, or looked around. */
    DETECTION,
    /** Identity providers: who signed in, and who holds a session. */
    IDENTITY
}
