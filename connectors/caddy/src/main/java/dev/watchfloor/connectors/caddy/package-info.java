/**
 * Caddy. The denylist is a <em>route</em> of our own with an {@code @id}, first in its server, whose matcher
 * {@code remote_ip} (or {@code client_ip}, from 2.7 on) has the <em>ranges</em> and whose handler refuses.
 *
 * <table>
 * <caption>From Caddy's access log to ours</caption>
 * <tr><th>event<th>Caddy 2.6<th>ECS
 * <tr><td>time<td>ts<td>@timestamp
 * <tr><td>source<td>request.remote_ip, or X-Forwarded-For of a trusted proxy<td>source.ip
 * <tr><td>method, path, status<td>request.method, request.uri, status<td>http.request.method, url.original,
 * http.response.status_code
 * <tr><td>user<td>user_id<td>user.name
 * <tr><td>userAgent<td>request.headers.User-Agent<td>user_agent.original
 * <tr><td>bytesIn, bytesOut<td>bytes_read, size<td>source.bytes, destination.bytes
 * <tr><td>outcome<td>from the status: the log does not tell whether Caddy or an origin said 403<td>event.outcome
 * </table>
 */
package dev.watchfloor.connectors.caddy;
