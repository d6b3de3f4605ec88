/**
 * The way in: signing in, the first operator of a profile, and the page that covers a locked console. A <em>door</em> is
 * what opens profiles; the pages only ask it.
 */
package dev.watchfloor.views.signin;
