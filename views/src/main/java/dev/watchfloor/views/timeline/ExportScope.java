package dev.watchfloor.views.timeline;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.TimeRange;

/**
 * What can be exported from where the operator stands.
 *
 * @param query what is looked for, with its moments fixed
 * @param range where
 * @param order in which order
 * @param marked what is marked
 */
record ExportScope(Query query, TimeRange range, Order order, Marked marked) {

    /** The same that “all matching” means: what was marked as such, else what is looked at now. */
    static ExportScope of(TimelineModel model, EventListModel list, Marked marked) {
        if (marked instanceof Marked.All all) {
            return new ExportScope(all.query(), all.range(), all.order(), marked);
        }
        TimelineViewport viewport = model.viewport();
        return new ExportScope(
                viewport.query().at(model.now()),
                viewport.range(),
                list.orderProperty().get(),
                marked);
    }
}
