/**
 * An HAProxy 2.6.12 inside the process: {@code RuntimeApi} answers its Runtime API, {@code PatternFile} is one ACL or map
 * with its file, {@code DataPlane} serves requests and writes the JSON access lines.
 */
package dev.watchfloor.connectors.rigs.haproxy;
