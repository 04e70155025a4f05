package dev.fenster.e2e.architecture;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * What a class takes, gives and, as a record, consists of holds no entity, however deep inside other records or type arguments.
 */
final class ShowNoEntity extends ArchCondition<JavaClass> {
    ShowNoEntity() {
        super("show no entity");
    }

    @Override
    public void check(JavaClass one, ConditionEvents events) {
        var shown = new HashSet<JavaClass>();
        (one.isRecord() ? components(one) : signatures(one)).forEach(type -> collect(type, shown));
        shown.stream().filter(type -> type.isAnnotatedWith(HouseRules.ENTITY))
                .forEach(type -> events.add(SimpleConditionEvent.violated(one, one.getName() + " shows " + type.getName())));
    }

    private static void collect(JavaClass type, Set<JavaClass> shown) {
        if (shown.add(type) && type.isRecord()) {
            components(type).forEach(component -> collect(component, shown));
        }
    }

    private static Stream<JavaClass> components(JavaClass one) {
        return one.getFields().stream().filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .flatMap(field -> involved(field.getType()));
    }

    private static Stream<JavaClass> signatures(JavaClass one) {
        return one.getMethods().stream().filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
                .flatMap(method -> Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream()))
                .flatMap(ShowNoEntity::involved);
    }

    private static Stream<JavaClass> involved(JavaType type) {
        return type.getAllInvolvedRawTypes().stream();
    }
}
