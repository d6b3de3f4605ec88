/**
 * This installation: its name and its keys, in a folder outside every profile. A profile that is copied elsewhere comes
 * without them.
 */
package dev.watchfloor.app.workstation;
