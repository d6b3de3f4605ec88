/**
 * Access lines of gateways: what was asked, by whom, and how it ended. The <em>peer</em> is the address that the connection
 * came from, the <em>client</em> who asked: the same unless the peer is one of the operator's own proxies.
 */
package dev.watchfloor.connectors.feeds.access;
