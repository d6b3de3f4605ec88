package dev.watchfloor.views.response;

import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Facts;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes first pages of the sheet for what is done to one or several things; each is an act of its own in one plan.
 *
 * @param name what one is called
 * @param whose where it belongs
 */
record EachForm<T>(Function<T, String> name, Function<T, String> whose) {
    /** More than these are counted and not named. */
    private static final int NAMED = 12;

    private static final Messages TEXT = Messages.of("response");

    /** As the longer one, with nothing besides. */
    RequestForm of(
            List<T> things,
            String one,
            String several,
            String meaning,
            BiFunction<T, String, ResponseRequest> request) {
        return of(things, one, several, meaning, request, why -> List.of());
    }

    /**
     * The page.
     *
     * @param one key of the title for one, with its name
     * @param several key of the title for several, with their number
     * @param meaning what changes
     * @param request the act on one of them, for a reason
     * @param besides acts that follow those in the same plan, for a reason
     */
    RequestForm of(
            List<T> things,
            String one,
            String several,
            String meaning,
            BiFunction<T, String, ResponseRequest> request,
            Function<String, List<ResponseRequest>> besides) {
        Facts facts = new Facts();
        things.stream().limit(NAMED).forEach(thing -> facts.text(name.apply(thing), whose.apply(thing)));
        if (things.size() > NAMED) {
            facts.text(TEXT.format("changes.more", things.size() - NAMED), "");
        }
        facts.text(TEXT.get("fact.meaning"), meaning);
        String title = things.size() == 1
                ? TEXT.format(one, name.apply(things.getFirst()))
                : TEXT.format(several, things.size());
        return new ReasonForm(
                title,
                facts,
                "",
                "",
                why -> new Wish.Doing(
                        title,
                        Stream.concat(
                                        things.stream().map(thing -> request.apply(thing, why)),
                                        besides.apply(why).stream())
                                .toList()));
    }
}
