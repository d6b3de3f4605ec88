/** What is refused where: the gateways with a denylist, and every entry over all of them, ours and foreign. */
package dev.watchfloor.views.denylist;
