/** Who may sign in, in which roles, at which workstations and for how long. */
package dev.watchfloor.views.operators;
