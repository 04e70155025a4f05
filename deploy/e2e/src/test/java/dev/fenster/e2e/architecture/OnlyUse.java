package dev.fenster.e2e.architecture;

import java.util.function.BiPredicate;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A class uses only what it may, seen from the using class. */
final class OnlyUse extends ArchCondition<JavaClass> {
    private final BiPredicate<JavaClass, JavaClass> allowed;

    /**
     * @param allowed
     *        takes the user and the used class
     */
    OnlyUse(String description, BiPredicate<JavaClass, JavaClass> allowed) {
        super("only use " + description);
        this.allowed = allowed;
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        user.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> !dependency.getTargetClass().getBaseComponentType().isPrimitive())
                .filter(dependency -> !allowed.test(user, dependency.getTargetClass().getBaseComponentType()))
                .forEach(dependency -> events.add(SimpleConditionEvent.violated(user, dependency.getDescription())));
    }
}
