/**
 * JSON access logs of nginx, Caddy, Envoy and Traefik as events. The <em>peer</em> is the address that the connection came
 * from, the <em>client</em> who asked: the same unless the peer is one of the operator's own proxies.
 *
 * <table>
 * <caption>From the four formats to ours; nginx and Envoy write what their configuration says, see connect.md</caption>
 * <tr><th>event<th>nginx<th>Caddy<th>Envoy<th>Traefik<th>ECS
 * <tr><td>time<td>time, time_iso8601, msec<td>ts<td>start_time<td>StartUTC, time<td>@timestamp
 * <tr><td>source<td>client, remote_addr<td>request.remote_ip<td>downstream_direct_remote_address,
 * downstream_remote_address<td>ClientAddr, ClientHost<td>source.ip
 * <tr><td>the same behind a trusted proxy<td>xff, http_x_forwarded_for<td>request.headers.X-Forwarded-For<td>x_forwarded_for,
 * x-forwarded-for<td>request_X-Forwarded-For<td>source.ip
 * <tr><td>method, path<td>request, or request_method and request_uri<td>request.method, request.uri<td>method,
 * path<td>RequestMethod, RequestPath<td>http.request.method, url.original
 * <tr><td>status<td>status<td>status<td>response_code<td>DownstreamStatus<td>http.response.status_code
 * <tr><td>user<td>user, remote_user<td>user_id<td>–<td>ClientUsername<td>user.name
 * <tr><td>userAgent<td>ua, http_user_agent<td>request.headers.User-Agent<td>user_agent<td>request_User-Agent<td>user_agent.original
 * <tr><td>bytesIn<td>request_length<td>bytes_read<td>bytes_received<td>RequestContentSize<td>source.bytes
 * <tr><td>bytesOut<td>bytes, bytes_sent, body_bytes_sent<td>size<td>bytes_sent<td>DownstreamContentSize<td>destination.bytes
 * <tr><td>outcome blocked, severity medium<td>status 444<td>–<td>response_flags RL, UAEX; response_code_details
 * rbac_access_denied<td>–<td>event.outcome
 * </table>
 *
 * <p>A status of 401, 403, 408 or from 500 on is low, all else informational. Names that hold secrets, tokens in paths and
 * passwords in headers are removed before anything is read.
 */
package dev.watchfloor.connectors.accesslog;
