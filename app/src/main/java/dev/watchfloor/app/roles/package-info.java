/**
 * What people may be let do here: roles, each with the least that its work needs, and the permissions that they give.
 * Operators have them, and so do the keys of second persons.
 */
package dev.watchfloor.app.roles;
