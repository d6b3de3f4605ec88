/** Who did what, when, to whom, and how it ended. */
package dev.watchfloor.app.audit;
