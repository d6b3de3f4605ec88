package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.timeline.Order;
import org.junit.jupiter.api.Test;

class EventSortTest {
    @Test
    void aHeadingGoesFromAscendingOverDescendingBackToNewestFirst() {
        Order first = EventSort.next(Order.NEWEST_FIRST, Field.SOURCE);
        Order second = EventSort.next(first, Field.SOURCE);

        assertThat(first).isEqualTo(new Order(Field.SOURCE, true));
        assertThat(second).isEqualTo(new Order(Field.SOURCE, false));
        assertThat(EventSort.next(second, Field.SOURCE)).isEqualTo(Order.NEWEST_FIRST);
    }

    @Test
    void theHeadingOfTimeTurnsTheOrderRound() {
        assertThat(EventSort.next(Order.NEWEST_FIRST, Field.TIME)).isEqualTo(Order.OLDEST_FIRST);
        assertThat(EventSort.next(Order.OLDEST_FIRST, Field.TIME)).isEqualTo(Order.NEWEST_FIRST);
    }

    @Test
    void anotherHeadingStartsAscending() {
        assertThat(EventSort.next(new Order(Field.SOURCE, false), Field.USER)).isEqualTo(new Order(Field.USER, true));
    }
}
