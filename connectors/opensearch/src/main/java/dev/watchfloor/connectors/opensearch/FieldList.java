package dev.watchfloor.connectors.opensearch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every field that events come from, by family. Stateless. */
final class FieldList {
    /** Of the event, by their ECS names. */
    private static final List<String> EVENT = List.of(
            "source.ip",
            "source.port",
            "destination.ip",
            "destination.port",
            "user.name",
            "user.id",
            "device.id",
            "http.request.method",
            "url.original",
            "http.response.status_code",
            "rule.id",
            "rule.name",
            "threat.technique.id",
            "user_agent.original",
            "source.bytes",
            "destination.bytes",
            "watchfloor.flow.id");

    private static final List<String> MEANING = List.of(
            "agent.id",
            "dns.question.name",
            "event.action",
            "event.category",
            "event.kind",
            "event.outcome",
            "event.risk_score_norm",
            "event.severity",
            "event.severity_label",
            "event.type",
            "kibana.alert.risk_score",
            "kibana.alert.severity",
            "log.level",
            "rule.groups",
            "rule.level",
            "signal.rule.severity");

    /** The fields, the objects that they lie in, and the companions that keep texts whole. */
    static final List<String> ALL = all();

    private FieldList() {}

    private static List<String> all() {
        List<String> fields = new ArrayList<>(MEANING);
        for (Family family : List.of(new WazuhFamily(), new EcsFamily())) {
            fields.addAll(family.times());
            EVENT.forEach(field -> fields.addAll(family.names(field).orElseThrow()));
        }
        Set<String> all = new LinkedHashSet<>();
        fields.forEach(field -> around(field).forEach(all::add));
        return List.copyOf(all);
    }

    private static Stream<String> around(String field) {
        List<String> names = new ArrayList<>();
        for (int dot = field.indexOf('.'); dot >= 0; dot = field.indexOf('.', dot + 1)) {
            names.add(field.substring(0, dot));
        }
        names.add(field);
        names.add(field + FieldTypes.WHOLE);
        return names.stream();
    }
}
