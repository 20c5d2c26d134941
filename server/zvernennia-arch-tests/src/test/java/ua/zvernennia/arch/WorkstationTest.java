package ua.zvernennia.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** The workstation's bundles. Rules over bundles that are not built yet have nothing to say. */
class WorkstationTest extends Rules {

    private static final String[] CLIENT = {
        "ua.zvernennia.api..",
        "ua.zvernennia.app..",
        "ua.zvernennia.cache..",
        "ua.zvernennia.filter..",
        "ua.zvernennia.rpc..",
        "ua.zvernennia.sync..",
        "ua.zvernennia.ui.."
    };

    static final ArchRule SWT_STAYS_IN_THE_UI = noClasses()
            .that()
            .resideInAPackage("ua.zvernennia..")
            .and()
            .resideOutsideOfPackages("ua.zvernennia.ui..", "ua.zvernennia.app..", "ua.zvernennia.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.swt..", "org.eclipse.jface..")
            .because("what has no window is tested without a display");

    static final ArchRule VIEWS_SEE_SERVICES_ONLY = noClasses()
            .that()
            .resideInAPackage("ua.zvernennia.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "ua.zvernennia.sync..", "ua.zvernennia.rpc..", "ua.zvernennia.cache..", "ua.zvernennia.app..")
            .allowEmptyShould(true)
            .because("ui → api → model: a view is tested with a fake service in a bare shell");

    static final ArchRule THE_LIST_DOES_NOT_SEE_THE_CARD = noClasses()
            .that()
            .resideInAPackage("ua.zvernennia.ui.cards..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ua.zvernennia.ui.card..")
            .allowEmptyShould(true)
            .because("parts talk by commands and event topics, so that each may be left out");

    static final ArchRule THE_CARD_DOES_NOT_SEE_THE_LIST = noClasses()
            .that()
            .resideInAPackage("ua.zvernennia.ui.card..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ua.zvernennia.ui.cards..")
            .allowEmptyShould(true)
            .because("parts talk by commands and event topics, so that each may be left out");

    static final ArchRule NOBODY_WAITS_FOR_THE_UI_THREAD = noClasses()
            .should()
            .callMethod("org.eclipse.swt.widgets.Display", "syncExec", "java.lang.Runnable")
            .orShould()
            .callMethod("org.eclipse.e4.ui.di.UISynchronize", "syncExec", "java.lang.Runnable")
            .because("a job that waits for the UI and a UI that waits for the job never meet");

    static final ArchRule NO_OLD_WORKBENCH = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.eclipse.ui.PlatformUI")
            .because("singletons cannot be faked, and mixing both workbenches breaks key bindings");

    static final ArchRule ONE_LOG_ON_THE_WORKSTATION = noClasses()
            .that()
            .resideInAnyPackage(CLIENT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..")
            .because("the workstation logs by System.Logger, which needs no library inside OSGi");

    static final ArchRule DERBY_STAYS_IN_THE_CACHE = noClasses()
            .that()
            .resideInAPackage("ua.zvernennia..")
            .and()
            .resideOutsideOfPackages("ua.zvernennia.cache..", "ua.zvernennia.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.derby..")
            .because("its development has ended: one interface, so that it can be replaced");

    static final ArchRule SQL_STAYS_IN_THE_CACHE = noClasses()
            .that()
            .resideInAnyPackage(
                    "ua.zvernennia.api..",
                    "ua.zvernennia.app..",
                    "ua.zvernennia.filter..",
                    "ua.zvernennia.rpc..",
                    "ua.zvernennia.sync..",
                    "ua.zvernennia.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..")
            .because("what is kept on the disk, and how, is the cache's alone");

    static final ArchRule THE_CACHE_KNOWS_NO_WIRE = noClasses()
            .that()
            .resideInAnyPackage("ua.zvernennia.cache..", "ua.zvernennia.filter..", "ua.zvernennia.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ua.zvernennia.rpc..", "ua.zvernennia.wire..", "ua.zvernennia.sync..")
            .because("a change of the wire must not ask for a migration of the cache");
}
