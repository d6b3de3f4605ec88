/** A whole console in memory, with a story in it: for screens without a store and for view models without a stage. */
package dev.watchfloor.views.fakes;
