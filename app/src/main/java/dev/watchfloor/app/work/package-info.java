/** Small things that several chapters need to run in the background and to tell others. Not exported. */
package dev.watchfloor.app.work;
