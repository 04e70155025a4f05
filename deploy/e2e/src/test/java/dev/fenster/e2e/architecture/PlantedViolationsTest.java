package dev.fenster.e2e.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

/** Shows that each rule of the house reports the violation that was planted for it. */
class PlantedViolationsTest {
    private static final String PLANTED = PlantedViolationsTest.class.getPackageName() + ".planted.";

    @Test
    void aCycleOfTwoPackagesIsReported() {
        assertThat(reports(HouseRules.packagesAreFreeOfCycles(), "cycle")).singleElement().asString()
                .contains("Cycle detected", "cycle.a", "cycle.b");
    }

    @Test
    void aPolicyThatUsesTheDatabaseIsReportedAndSoIsAClassInsideAPolicy() {
        assertThat(reports(HouseRules.policiesArePure(), "policy")).anyMatch(report -> report.contains("StoringPolicy"))
                .anyMatch(report -> report.contains("NestedPolicy$Store"));
    }

    @Test
    void anEntityInAResourceInAnEventAndInsideADocumentIsReported() {
        assertThat(reports(HouseRules.entitiesStayOutOfSignatures(), "entity")).hasSize(3)
                .anyMatch(report -> report.contains("RowResource shows"))
                .anyMatch(report -> report.contains("RowChanged shows"))
                .anyMatch(report -> report.contains("RowPageResource shows"));
    }

    @Test
    void anEntityUsedByAnotherPackageIsReported() {
        assertThat(reports(HouseRules.entitiesStayInTheirPackage(), "entity")).isNotEmpty()
                .allMatch(report -> report.contains("listing.Rows"));
    }

    @Test
    void aClientOfASisterServiceIsReported() {
        assertThat(reports(HouseRules.servicesDoNotCallEachOther(), "client")).singleElement().asString()
                .contains("SisterClient");
    }

    @Test
    void aDependencyOnAnotherModuleIsReported() {
        var rule = HouseRules.modulesDoNotKnowEachOther(List.of(PLANTED + "cycle"));

        assertThat(reports(rule, "sister")).isNotEmpty().allMatch(report -> report.contains("Stranger"));
    }

    @Test
    void everyWayToAskTheMachineForTheTimeIsReported() {
        var rule = HouseRules.timeComesFromAClock(List.of("ClockProducer"));

        assertThat(reports(rule, "time")).hasSize(6)
                .noneMatch(report -> report.contains("OwnWatch.allowed"));
    }

    @Test
    void onlyAComposerMayMakeAClock() {
        var rule = HouseRules.timeComesFromAClock(List.of("OwnWatch"));

        assertThat(reports(rule, "time")).hasSize(5).noneMatch(report -> report.contains("OwnWatch.clock"));
    }

    @Test
    void anEventThatIsSentAndForgottenIsReported() {
        assertThat(reports(HouseRules.nothingIsSentAndForgotten(), "forget")).singleElement().asString()
                .contains("CarelessSender.send");
    }

    @Test
    void aPackageThatIsCalledUtilIsReported() {
        assertThat(reports(HouseRules.packagesAreNamedAfterWhatTheyDo(), "util")).singleElement().asString()
                .contains("util.Strings");
    }

    @Test
    void aPackageThreeLevelsBelowTheRootIsReported() {
        assertThat(reports(HouseRules.packagesAreAtMostTwoLevelsDeep(PLANTED + "deep"), "deep")).singleElement().asString()
                .contains("Buried");
    }

    @Test
    void aCallOfAResourceAndOfAConsumerIsReported() {
        assertThat(reports(HouseRules.onlyTheFrameworkCallsResourcesAndConsumers(), "door"))
                .anyMatch(report -> report.contains("OpenResource")).anyMatch(report -> report.contains("OpenConsumer"))
                .allMatch(report -> report.contains("Intruder"));
    }

    private static List<String> reports(ArchRule rule, String planted) {
        return rule.evaluate(classes(planted)).getFailureReport().getDetails();
    }

    private static JavaClasses classes(String planted) {
        return new ClassFileImporter().importPackages(PLANTED + planted);
    }
}
