/** Carries an act to its targets: written down before each step, tried again, read back, settled. */
package dev.watchfloor.app.response.acts;
