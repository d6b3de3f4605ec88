package dev.watchfloor.connectors.spi;

/** Names of what a connector can offer, for listings. Whether it is there is said by {@link Connector}'s optionals. */
public enum Capability {
    EVENTS,
    SESSIONS,
    USERS,
    DEVICES,
    DENYLIST,
    IMPORTS,
    SEARCH,
    INDICATORS
}
