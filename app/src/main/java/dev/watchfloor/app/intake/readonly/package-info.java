/**
 * Products that are connected to be watched and never changed, whatever their credentials allow: their controls list and tell as
 * they do, and refuse every act before the product is asked.
 */
@NullMarked
package dev.watchfloor.app.intake.readonly;

import org.jspecify.annotations.NullMarked;
