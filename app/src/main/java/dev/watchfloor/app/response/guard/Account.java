package dev.watchfloor.app.response.guard;

/**
 * An account that a request is aimed at.
 *
 * @param provider connector of its identity provider
 * @param id the provider's id; empty where only a name is known
 * @param name as somebody told it: the provider, a session, or the request itself, which may be mistaken
 */
record Account(String provider, String id, String name) {}
