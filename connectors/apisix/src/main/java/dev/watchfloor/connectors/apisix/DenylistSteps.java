package dev.watchfloor.connectors.apisix;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.DenylistChange;
import inet.ipaddr.IPAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The next request towards a changed list, from what the gateway holds now. Stateless. */
final class DenylistSteps {
    private DenylistSteps() {}

    /** As if nothing had been written yet. */
    static DenylistWriter.Step next(RuleSurvey survey, DenylistChange change) {
        return next(survey, change, new LostUpdates(), null);
    }

    /**
     * The next step of a change.
     *
     * @param lost what other writers undid so far; told at the end
     * @param before what was written last
     */
    static DenylistWriter.Step next(
            RuleSurvey survey, DenylistChange change, LostUpdates lost, DenylistWriter.@Nullable Send before) {
        Optional<Holder> target = survey.target();
        BlacklistMerge merge = merge(survey, change);
        if (!merge.changed()) {
            return settled(survey, target, change, lost);
        }
        if (before != null) {
            merge = merge.with(lost.found(before, target, change));
        }
        if (!change.add().isEmpty() && merge.isTooLarge()) {
            return new DenylistWriter.Refuse(
                    "With these entries the list would have " + merge.items().size()
                            + " and more bytes than APISIX takes (1.5 MB). Block networks instead of single addresses, or lift old"
                            + " entries.");
        }
        if (merge.items().isEmpty()) {
            return new DenylistWriter.Send(
                    remove(survey, target.orElseThrow()), target.orElseThrow().rule(), List.of());
        }
        return target.isPresent()
                ? new DenylistWriter.Send(
                        replace(target.get(), merge), target.get().rule(), merge.items())
                : new DenylistWriter.Send(create(survey, merge), survey.ours(), merge.items());
    }

    /** The list that a change leads to. */
    static BlacklistMerge merge(RuleSurvey survey, DenylistChange change) {
        Optional<Holder> target = survey.target();
        List<BlacklistItem> before = target.map(Holder::items).orElse(List.of());
        return BlacklistMerge.of(before, elsewhere(survey, target), change);
    }

    /** Changes the message and nothing else. */
    static ProductRequest adopt(Holder holder) {
        ObjectNode rule = Json.object();
        rule.putObject("plugins").putObject(Holder.PLUGIN).put("message", holder.adoptedMessage());
        return ProductRequest.patch(AdminClient.RULES, holder.rule()).json(rule);
    }

    /** The whole array at its own path: APISIX has no way to add or remove one entry. */
    private static ProductRequest replace(Holder holder, BlacklistMerge merge) {
        return ProductRequest.patch(AdminClient.RULES, holder.rule(), "plugins", Holder.PLUGIN, "blacklist")
                .json(merge.toJson());
    }

    private static ProductRequest create(RuleSurvey survey, BlacklistMerge merge) {
        ObjectNode rule = Json.object();
        rule.putObject("plugins").putObject(Holder.PLUGIN).set("blacklist", merge.toJson());
        // PUT would take other plugins out of an existing rule of this id; PATCH needs the rule to exist.
        return (survey.ourRuleExists()
                        ? ProductRequest.patch(AdminClient.RULES, survey.ours())
                        : ProductRequest.put(AdminClient.RULES, survey.ours()))
                .json(rule);
    }

    /** An empty list is refused (400), so the plugin goes, and with it our own rule when nothing else is in it. */
    private static ProductRequest remove(RuleSurvey survey, Holder holder) {
        if (survey.isOurs(holder) && holder.alone()) {
            return ProductRequest.delete(AdminClient.RULES, holder.rule());
        }
        ObjectNode rule = Json.object();
        rule.putObject("plugins").set(Holder.PLUGIN, JsonNodeFactory.instance.nullNode());
        return ProductRequest.patch(AdminClient.RULES, holder.rule()).json(rule);
    }

    private static DenylistWriter.Step settled(
            RuleSurvey survey, Optional<Holder> target, DenylistChange change, LostUpdates lost) {
        for (IPAddress network : BlacklistMerge.canonical(change.remove())) {
            Optional<String> other = target.flatMap(holder -> survey.alsoRefusedBy(holder, network));
            if (other.isPresent()) {
                return new DenylistWriter.Refuse(Addresses.canonical(network) + " is also refused by global rule \""
                        + other.get() + "\", which is not ours. Lift it there.");
            }
        }
        return new DenylistWriter.Settled(sentence(change) + lost.sentence());
    }

    private static Set<IPAddress> elsewhere(RuleSurvey survey, Optional<Holder> target) {
        Set<IPAddress> networks = new HashSet<>();
        survey.holders().stream()
                .filter(holder ->
                        !holder.disabled() && target.filter(holder::equals).isEmpty())
                .forEach(holder -> networks.addAll(holder.networks()));
        return networks;
    }

    private static String sentence(DenylistChange change) {
        if (change.remove().isEmpty()) {
            return "APISIX refuses " + named(change.add()) + ".";
        }
        return change.add().isEmpty()
                ? "APISIX no longer refuses " + named(change.remove()) + "."
                : "APISIX refuses " + named(change.add()) + " and no longer " + named(change.remove()) + ".";
    }

    private static String named(Set<IPAddress> networks) {
        return networks.size() == 1
                ? Addresses.canonical(networks.iterator().next())
                : networks.size() + " addresses or networks";
    }
}
