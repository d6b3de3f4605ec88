/** Pictures of the screens, to be looked at by people. */
package dev.watchfloor.views.gallery;
