package dev.fenster.e2e.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Every package is a slice, the root of a module too. */
final class PackageSlices implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass one) {
        return SliceIdentifier.of(one.getPackageName());
    }

    @Override
    public String getDescription() {
        return "packages";
    }
}
