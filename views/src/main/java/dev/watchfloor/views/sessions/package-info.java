/** Who is signed in and was lately: the table of sessions, and the ways to end them. */
package dev.watchfloor.views.sessions;
