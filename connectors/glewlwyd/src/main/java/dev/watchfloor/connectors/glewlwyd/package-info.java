/**
 * Reads and ends sessions of Glewlwyd 2.7.5.
 *
 * <p>A <em>session</em> is a browser that is signed in, named by a hash of its cookie; one browser may hold sessions of
 * several users under the same hash, so a name here has the user in it. A <em>refresh token</em> is what an application
 * got from an OpenID Connect or OAuth 2 plugin; it is listed as an offline session, because it goes on when the browser's
 * session ends and even when the account is disabled.
 *
 * <p>All of it is asked as an administrator on behalf of a user: with the cookie of an account that has the scope
 * {@code g_admin}. API keys, which the product has too, are refused there, and there is no right to read only.
 *
 * <table>
 * <caption>From Glewlwyd's rows to sessions; it has no events to ask for, so that nothing is mapped to ECS</caption>
 * <tr><th>session of a browser<th>refresh token<th>session
 * <tr><td>session_hash with the user<td>token_hash with the plugin and the user<td>id; a token is an offline session
 * <tr><td>the account that was asked about<td>the same<td>user, user id
 * <tr><td>last_login: neither its beginning nor its last use is told<td>issued_at, last_seen<td>started, last access
 * <tr><td>issued_for<td>issued_for<td>address, as much worth as the proxy before it
 * <tr><td>user_agent<td>user_agent<td>device
 * <tr><td>Glewlwyd<td>client_id, else the plugin<td>clients
 * <tr><td>expiration<td>expires_at<td>whether it is open; what tells no end is
 * </table>
 */
package dev.watchfloor.connectors.glewlwyd;
