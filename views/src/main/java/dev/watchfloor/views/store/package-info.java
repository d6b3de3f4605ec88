/** The event store: what it holds, what that costs, how long events are kept and how much memory their index may take. */
package dev.watchfloor.views.store;
