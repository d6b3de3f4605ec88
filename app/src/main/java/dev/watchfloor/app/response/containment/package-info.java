/** The containment clock: what an act has ended, what lives until when, and what proves it. */
package dev.watchfloor.app.response.containment;
