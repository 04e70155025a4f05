package dev.fenster.e2e.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {
    private static final int MANY = 20;

    @ParameterizedTest
    @EnumSource
    void theClassesToJudgeAreBuilt(Module module) {
        assertThat(module.classes()).as("compiled classes of %s", module).hasSizeGreaterThan(MANY)
                .allMatch(one -> one.getPackageName().startsWith(module.root()));
    }

    @ParameterizedTest
    @EnumSource
    void packagesAreFreeOfCycles(Module module) {
        HouseRules.packagesAreFreeOfCycles().check(module.classes());
    }

    @ParameterizedTest
    @EnumSource
    void policiesArePure(Module module) {
        HouseRules.policiesArePure().check(module.classes());
    }

    @ParameterizedTest
    @EnumSource
    void entitiesStayOutOfSignatures(Module module) {
        HouseRules.entitiesStayOutOfSignatures().check(module.classes());
    }

    @ParameterizedTest
    @EnumSource
    void entitiesStayInTheirPackage(Module module) {
        HouseRules.entitiesStayInTheirPackage().check(module.classes());
    }

    @ParameterizedTest
    @EnumSource
    void servicesDoNotCallEachOther(Module module) {
        HouseRules.servicesDoNotCallEachOther().check(module.classes());
    }

    @ParameterizedTest
    @EnumSource
    void modulesDoNotKnowEachOther(Module module) {
        HouseRules.modulesDoNotKnowEachOther(module.rootsOfOthers()).check(module.classes());
    }

    @ParameterizedTest
    @EnumSource
    void timeComesFromAClock(Module module) {
        // The launcher is no bean: it makes the clock for the demo itself.
        var composers = module == Module.LOCAL ? List.of("Launcher") : List.of("ClockProducer");

        HouseRules.timeComesFromAClock(composers).check(module.classes());
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsSentAndForgotten(Module module) {
        HouseRules.nothingIsSentAndForgotten().check(module.classes());
    }

    @ParameterizedTest
    @EnumSource
    void packagesAreNamedAfterWhatTheyDo(Module module) {
        HouseRules.packagesAreNamedAfterWhatTheyDo().check(module.classes());
    }

    @ParameterizedTest
    @EnumSource
    void packagesAreAtMostTwoLevelsDeep(Module module) {
        HouseRules.packagesAreAtMostTwoLevelsDeep(module.root()).check(module.classes());
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheFrameworkCallsResourcesAndConsumers(Module module) {
        HouseRules.onlyTheFrameworkCallsResourcesAndConsumers().check(module.classes());
    }
}
