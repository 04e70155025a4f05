package dev.fenster.e2e.architecture;

import java.util.Collection;
import java.util.Set;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The time of day is asked of an injected {@code java.time.Clock}; only its producer makes one. */
final class NotAskTheMachineForTheTime extends ArchCondition<JavaClass> {
    private static final Set<String> CALLS = Set.of("java.lang.System.currentTimeMillis()", "java.util.Date.<init>()",
            "java.util.Calendar.getInstance()");

    private final Collection<String> composers;

    NotAskTheMachineForTheTime(Collection<String> composers) {
        super("not ask the machine for the time");
        this.composers = composers;
    }

    @Override
    public void check(JavaClass one, ConditionEvents events) {
        one.getAccessesFromSelf().stream().filter(access -> asksTheMachine(access) || makesAClock(one, access))
                .forEach(access -> events.add(SimpleConditionEvent.violated(one, access.getDescription())));
    }

    private boolean makesAClock(JavaClass one, JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals("java.time.Clock") && access.getTarget().getName().startsWith("system")
                && !composers.contains(one.getSimpleName());
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        return CALLS.contains(access.getTarget().getFullName()) || isNowWithoutAClock(access);
    }

    private static boolean isNowWithoutAClock(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().startsWith("java.time") && access.getTarget().getName().equals("now")
                && access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().noneMatch(type -> type.getName().equals("java.time.Clock"));
    }
}
