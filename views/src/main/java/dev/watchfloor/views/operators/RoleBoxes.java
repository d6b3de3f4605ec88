package dev.watchfloor.views.operators;

import dev.watchfloor.app.roles.Role;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;

/** Some of the roles, or none. */
final class RoleBoxes extends FlowPane {
    private final Map<Role, CheckBox> boxes = new EnumMap<>(Role.class);

    RoleBoxes(Set<Role> first) {
        super(18, 8);
        for (Role role : Role.values()) {
            CheckBox box = new CheckBox(role.word());
            box.setId("role-" + role.word());
            box.setSelected(first.contains(role));
            boxes.put(role, box);
            getChildren().add(box);
        }
    }

    Set<Role> value() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        boxes.forEach((role, box) -> {
            if (box.isSelected()) {
                chosen.add(role);
            }
        });
        return chosen;
    }
}
