package dev.fenster.e2e.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.Collection;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** What holds in every service and in the local start. PlantedViolationsTest shows that each rule reports what breaks it. */
final class HouseRules {
    static final String ENTITY = "jakarta.persistence.Entity";
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String REST_CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

    private HouseRules() {}

    static ArchRule packagesAreFreeOfCycles() {
        return slices().assignedFrom(new PackageSlices()).should().beFreeOfCycles().allowEmptyShould(true);
    }

    /** A decision that a user can ask "why?" about is pure: the same input, the same answer. */
    static ArchRule policiesArePure() {
        return classes().that(areOrLieIn(simpleNameEndingWith("Policy")))
                .should(new OnlyUse("java.. and their own package", HouseRules::isPureFor)).allowEmptyShould(true);
    }

    /** Events and documents are records of their own; a record inside a class may well hold what its class works with. */
    static ArchRule entitiesStayOutOfSignatures() {
        return classes().that().areAnnotatedWith(PATH).or().haveSimpleNameEndingWith("Consumer").or(areRecordsOfTheirOwn())
                .should(new ShowNoEntity()).allowEmptyShould(true);
    }

    static ArchRule entitiesStayInTheirPackage() {
        return classes().should(new OnlyUse("entities of their own package",
                (user, used) -> !entity().test(used) || user.getPackage().equals(used.getPackage()))).allowEmptyShould(true);
    }

    static ArchRule servicesDoNotCallEachOther() {
        return noClasses().should().beAnnotatedWith(REST_CLIENT).allowEmptyShould(true);
    }

    static ArchRule modulesDoNotKnowEachOther(Collection<String> rootsOfOthers) {
        var others = rootsOfOthers.stream().map(root -> root + "..").toArray(String[]::new);
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(others).allowEmptyShould(true);
    }

    /**
     * @param composers
     *        simple names of the classes that may make a clock, to hand it on
     */
    static ArchRule timeComesFromAClock(Collection<String> composers) {
        return classes().should(new NotAskTheMachineForTheTime(composers)).allowEmptyShould(true);
    }

    static ArchRule nothingIsSentAndForgotten() {
        return noClasses().should().accessTargetWhere(DescribedPredicate.describe("name is sendAndForget",
                access -> access.getTarget().getName().equals("sendAndForget"))).allowEmptyShould(true);
    }

    static ArchRule packagesAreNamedAfterWhatTheyDo() {
        return noClasses().should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..misc..")
                .allowEmptyShould(true);
    }

    static ArchRule packagesAreAtMostTwoLevelsDeep(String root) {
        return noClasses().should().resideInAPackage(root + ".*.*.*..").allowEmptyShould(true);
    }

    /** Resources and consumers are doors: what comes in goes on from there, and nobody inside goes through them. */
    static ArchRule onlyTheFrameworkCallsResourcesAndConsumers() {
        return classes().should(new OnlyUse("resources and consumers of their own package",
                (user, used) -> !isDoor(used) || user.getPackage().equals(used.getPackage()))).allowEmptyShould(true);
    }

    private static boolean isDoor(JavaClass one) {
        return one.isAnnotatedWith(PATH)
                || one.getSimpleName().endsWith("Consumer") && one.getPackageName().startsWith("dev.fenster.");
    }

    private static boolean isPureFor(JavaClass policy, JavaClass used) {
        return resideInAnyPackage("java..", "org.jspecify..", policy.getPackageName()).test(used);
    }

    private static DescribedPredicate<JavaClass> areOrLieIn(DescribedPredicate<JavaClass> predicate) {
        return DescribedPredicate.describe(predicate.getDescription(),
                one -> predicate.test(one) || one.getEnclosingClass().map(predicate::test).orElse(false));
    }

    private static DescribedPredicate<JavaClass> areRecordsOfTheirOwn() {
        return DescribedPredicate.describe("are records of their own", one -> one.isRecord() && one.isTopLevelClass());
    }

    private static DescribedPredicate<JavaClass> entity() {
        return DescribedPredicate.describe("entities", one -> one.isAnnotatedWith(ENTITY));
    }
}
