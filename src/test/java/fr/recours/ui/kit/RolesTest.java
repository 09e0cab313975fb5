package fr.recours.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.access.Role;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolesTest {

    @Test
    void theNamesInAnnotationsAreThoseOfTheRoles() throws IllegalAccessException {
        List<Field> constants = Arrays.stream(Roles.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .toList();
        assertThat(constants)
                .extracting(Field::getName)
                .containsExactlyInAnyOrder(
                        Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new));
        for (Field constant : constants) {
            assertThat(constant.get(null)).isEqualTo(constant.getName());
        }
    }
}
