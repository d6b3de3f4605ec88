package dev.watchfloor.views.approvals;

import dev.watchfloor.app.roles.Role;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;

/** Some of the roles, or none. */
final class RoleChoice extends HBox {
    private final Map<Role, CheckBox> boxes = new EnumMap<>(Role.class);

    RoleChoice(Collection<Role> first) {
        super(18);
        for (Role role : Role.AGREEING) {
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
