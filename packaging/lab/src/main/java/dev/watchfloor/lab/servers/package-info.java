/** The lab's servers and how the story's actors reach them. */
package dev.watchfloor.lab.servers;
