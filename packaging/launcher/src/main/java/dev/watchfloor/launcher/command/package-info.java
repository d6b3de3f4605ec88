/** One class per command of the command line. They print, they never decide: every act goes through the response desk. */
package dev.watchfloor.launcher.command;
