/**
 * A denylist in a file of a gateway that has no interface for it: the file is replaced whole, a command that you configure
 * checks the gateway's configuration with it, and another one has it loaded. What a refused check or reload leaves behind is
 * put back, and an end of the console in between is found by a mark beside the file.
 */
package dev.watchfloor.connectors.gateway.file;
