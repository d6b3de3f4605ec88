/** Start at {@link dev.watchfloor.lab.Lab}: it starts the servers and lets the story play. */
package dev.watchfloor.lab;
