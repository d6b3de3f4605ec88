package dev.watchfloor.connectors.rigs.haproxy;

/**
 * A client's request.
 *
 * @param client its address
 * @param method HTTP method
 * @param path path with query
 * @param agent user agent, a dash for none
 * @param host host name asked for
 */
public record RigRequest(String client, String method, String path, String agent, String host) {}
