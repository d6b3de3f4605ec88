package dev.watchfloor.views.response;

import dev.watchfloor.app.response.approvals.Need;

/** What is known of the second person that the plan on screen may need. */
sealed interface Agreement {
    /** Nobody is asked, or nobody could allow it. */
    record NotNeeded() implements Agreement {}

    /** Who agreed is being looked up. */
    record Looking() implements Agreement {}

    /** @param need what it needs and has */
    record Known(Need need) implements Agreement {}

    /** @param problem why it could not be looked up, a sentence */
    record Failed(String problem) implements Agreement {}
}
