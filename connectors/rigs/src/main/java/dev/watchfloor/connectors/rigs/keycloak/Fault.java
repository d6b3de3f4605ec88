package dev.watchfloor.connectors.rigs.keycloak;

/** What may be wrong with the server. It holds for all requests until it is changed. */
public enum Fault {
    NONE,
    /** 503 on everything: Keycloak 26.7 listens before it is ready. */
    STARTING,
    /** Takes the request and never answers. */
    HANG,
    /** 429 with {@code Retry-After: 7}, as a proxy before Keycloak answers. */
    RATE_LIMITED,
    /** 500 with Keycloak's own body. */
    SERVER_ERROR,
    /** 200 with a page of HTML, as a sign-in page or a proxy answers. */
    HTML
}
