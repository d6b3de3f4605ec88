package dev.watchfloor.app.sigma.correlating;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A match that a correlation keeps in mind, or several close together of which only sum and number matter.
 *
 * @param time of the event, epoch milliseconds
 * @param rule place in the correlation's list of rules
 * @param value of the field whose values count, or null
 * @param number of the field that is computed with, the sum for several; zero for none
 * @param count how many it stands for
 * @param event what the caller calls the event
 */
record Sighting(long time, int rule, @Nullable String value, BigDecimal number, int count, long event) {
    Sighting and(Sighting later) {
        return new Sighting(
                later.time, later.rule, later.value, number.add(later.number), count + later.count, later.event);
    }
}
