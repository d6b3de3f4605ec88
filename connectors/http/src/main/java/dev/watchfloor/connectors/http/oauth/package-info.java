/**
 * Access tokens of programs. A {@link dev.watchfloor.connectors.http.oauth.Grant} says who we are: by a shared secret, or
 * better by a signature of a {@link dev.watchfloor.connectors.http.oauth.SigningKey} whose other half the provider has.
 * {@link dev.watchfloor.connectors.http.oauth.OAuthTokens} fetches a token for each scope by itself, so that no request
 * carries more rights than it needs and a missing one is told by name;
 * {@link dev.watchfloor.connectors.http.oauth.AuthorizedClient} sends with them. DPoP (RFC 9449) is not spoken.
 */
package dev.watchfloor.connectors.http.oauth;
