/** Who is signed in, was signed in, and how that ended. */
package dev.watchfloor.app.sessions;
