package ua.zvernennia.arch;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;

/** Habits that hold everywhere. */
class HabitsTest extends Rules {

    private static final DescribedPredicate<JavaClass> CARRYING_DATA = new DescribedPredicate<>("carrying data") {
        @Override
        public boolean test(JavaClass type) {
            return !type.isEnum()
                    && !type.isAnonymousClass()
                    && !type.isAssignableTo(RuntimeException.class)
                    && type.getFields().stream()
                            .anyMatch(field -> !field.getModifiers().contains(JavaModifier.STATIC));
        }
    };

    static final ArchRule DATA_IN_THE_MODEL_IS_RECORDS = classes()
            .that()
            .resideInAnyPackage(
                    "ua.zvernennia.model",
                    "ua.zvernennia.model.directory..",
                    "ua.zvernennia.model.feed..",
                    "ua.zvernennia.model.registration..",
                    "ua.zvernennia.model.security..")
            // Decides by rows that are records, and is neither compared nor sent.
            .and()
            .doNotHaveFullyQualifiedName("ua.zvernennia.model.security.RightsTable")
            .and(are(CARRYING_DATA))
            .should()
            .beRecords()
            .because("values are compared, shared between threads and sent; only records do all three by themselves");

    static final ArchRule THE_MODEL_DOES_NOT_CHANGE = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage("ua.zvernennia.model..")
            // The working copy of one decision, which begins and ends inside one call.
            .and()
            .areDeclaredInClassesThat()
            .doNotHaveFullyQualifiedName("ua.zvernennia.model.execution.TreeChange")
            .should()
            .beFinal()
            .because("what is shared by threads and sides must not move under a reader");

    static final ArchRule ONLY_MAIN_ENDS_THE_PROCESS = noClasses()
            .that()
            .doNotHaveSimpleName("Main")
            .and()
            // The workbench offers no other way out before it has begun.
            .doNotHaveFullyQualifiedName("ua.zvernennia.app.LifeCycle")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class)
            .because("whoever ends the process ends the work of everyone else in it");

    static final ArchRule NO_BAGS_OF_FUNCTIONS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .because("a name says what a class is for");

    static final ArchRule THE_SERVER_LOGS_BY_SLF4J = noClasses()
            .that()
            .resideInAPackage("ua.zvernennia.server..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("one log with one format");

    static final ArchRule NOBODY_PRINTS = noClasses()
            .that()
            .resideInAnyPackage(
                    "ua.zvernennia.model..",
                    "ua.zvernennia.wire..",
                    "ua.zvernennia.server.usecase..",
                    "ua.zvernennia.server.jpa..",
                    "ua.zvernennia.server.grpc..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("output belongs to commands, everything else to the log");
}
