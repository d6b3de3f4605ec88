/**
 * Kong Gateway, after its documentation: nobody could try it on the real one. The denylist is the deny list of one plugin
 * ip-restriction, which a <em>tag</em> makes ours.
 *
 * <table>
 * <caption>From http-log and file-log to ours</caption>
 * <tr><th>event<th>Kong<th>ECS
 * <tr><td>time<td>started_at, in milliseconds<td>@timestamp
 * <tr><td>source<td>client_ip<td>source.ip
 * <tr><td>method, path, status<td>request.method, request.uri, response.status<td>http.request.method, url.original,
 * http.response.status_code
 * <tr><td>user<td>consumer.username<td>user.name
 * <tr><td>userAgent<td>request.headers.user-agent<td>user_agent.original
 * <tr><td>bytesIn, bytesOut<td>request.size, response.size<td>source.bytes, destination.bytes
 * <tr><td>outcome blocked, severity medium<td>response.status 403 or 429 that no upstream gave (source)<td>event.outcome
 * </table>
 */
package dev.watchfloor.connectors.kong;
