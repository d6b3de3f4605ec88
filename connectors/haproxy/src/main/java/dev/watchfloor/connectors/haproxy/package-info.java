/**
 * HAProxy. {@code HaproxyConnector} is one configured proxy; {@code RuntimeClient} speaks its Runtime API,
 * {@code HaproxyDenylist} keeps an ACL or a map there ({@code RunningList}) and in the file it is loaded from
 * ({@code ListFile});
 * {@code AccessRecords} understands an access line. Facts were measured on 2.6.12.
 *
 * <table>
 * <caption>From an access line, in the log-format that the settings show, to ours</caption>
 * <tr><th>HAProxy<th>event<th>ECS
 * <tr><td>ts, in epoch seconds<td>time<td>@timestamp
 * <tr><td>(all)<td>layer perimeter, kind request<td>event.action
 * <tr><td>client_ip, client_port<td>source, sourcePort<td>source.ip, source.port
 * <tr><td>method, path<td>method, path<td>http.request.method, url.original
 * <tr><td>status<td>status<td>http.response.status_code
 * <tr><td>term (termination state): PR with 4xx, PT with an error; else status<td>outcome blocked; else allowed below 400,
 * failure from there<td>event.outcome
 * <tr><td>the same<td>severity: refused medium; 401, 403, 408 and server errors low<td>event.severity
 * <tr><td>reason, of what was refused<td>ruleName<td>rule.name
 * <tr><td>ua<td>userAgent<td>user_agent.original
 * <tr><td>bytes_in, bytes_out<td>bytesIn, bytesOut<td>source.bytes, destination.bytes
 * <tr><td>a dash, or a bare one for a number<td>absent<td>
 * </table>
 */
package dev.watchfloor.connectors.haproxy;
