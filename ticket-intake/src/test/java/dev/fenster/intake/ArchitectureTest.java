package dev.fenster.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.time.Instant;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.fenster.intake", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packages_form_no_cycle = slices().matching("dev.fenster.intake.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule policies_are_plain_java = classes().that().haveSimpleNameEndingWith("Policy").should()
            .onlyDependOnClassesThat().resideInAnyPackage("java..", "dev.fenster.intake..").andShould().notBeAnnotatedWith(
                    "jakarta.inject.Singleton");

    @ArchTest
    static final ArchRule only_the_publisher_writes_to_kafka = noClasses().that().doNotHaveSimpleName("EventPublisher").should()
            .dependOnClassesThat().haveFullyQualifiedName("org.apache.kafka.clients.producer.KafkaProducer");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses().that().doNotHaveSimpleName("ClockProducer").should()
            .callMethod(Instant.class, "now").orShould().callMethod(System.class, "currentTimeMillis");
}
