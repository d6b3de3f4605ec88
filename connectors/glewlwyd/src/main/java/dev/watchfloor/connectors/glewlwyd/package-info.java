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
 */
package dev.watchfloor.connectors.glewlwyd;
