/** The response desk: plans, guards, applies, undoes. */
package dev.watchfloor.app.response.desk;
