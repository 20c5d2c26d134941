package ua.zvernennia.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/** Dependencies point inward: ui → api → model; grpc → usecase → model; jpa → usecase. */
class LayersTest extends Rules {

    static final ArchRule MODEL_STANDS_ALONE = classes()
            .that()
            .resideInAPackage("ua.zvernennia.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "ua.zvernennia.model..")
            .because("records are shared by the server, the client and the cache");

    static final ArchRule WIRE_TYPES_STAY_AT_THE_WIRE = noClasses()
            .that()
            .resideInAPackage("ua.zvernennia..")
            .and()
            .resideOutsideOfPackages(
                    "ua.zvernennia.proto..",
                    "ua.zvernennia.wire..",
                    "ua.zvernennia.rpc..",
                    "ua.zvernennia.server.grpc..",
                    "ua.zvernennia.server.main.serving..", // where the gRPC server is put together
                    "ua.zvernennia.server.main.tls..") // and shown its certificate, which may change while it serves
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.protobuf..", "io.grpc..", "ua.zvernennia.proto..")
            .because("a change of the wire format must not reach a view or a table");

    static final ArchRule WIRING_KNOWS_NO_MESSAGES = noClasses()
            .that()
            .resideInAPackage("ua.zvernennia.server.main..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.protobuf..", "ua.zvernennia.proto..", "ua.zvernennia.wire..")
            .because("main puts services together; what they say is theirs");

    static final ArchRule USE_CASES_KNOW_NEITHER_TABLES_NOR_WIRE = classes()
            .that()
            .resideInAPackage("ua.zvernennia.server.usecase..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..", // of the JDK as well: one-time codes
                    "org.slf4j..",
                    "ua.zvernennia.model..",
                    "ua.zvernennia.server.usecase..")
            .because("rules must be tested without a database and without a network");

    static final ArchRule PERSISTENCE_KNOWS_NO_WIRE = noClasses()
            .that()
            .resideInAPackage("ua.zvernennia.server.jpa..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ua.zvernennia.server.grpc..", "ua.zvernennia.server.main..", "ua.zvernennia.wire..")
            .because("jpa → usecase, and nothing outward");

    static final ArchRule SERVICES_KNOW_NO_TABLES = noClasses()
            .that()
            .resideInAPackage("ua.zvernennia.server.grpc..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "ua.zvernennia.server.jpa..", "ua.zvernennia.server.main..", "jakarta.persistence..", "java.sql..")
            .because("a service is wire in, use case, wire out");

    static final ArchRule ENTITIES_STAY_IN_THE_REPOSITORY = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .or()
            .areAnnotatedWith("jakarta.persistence.Embeddable")
            .should()
            .bePackagePrivate()
            .because("a managed object that leaves its transaction is a defect waiting for a caller");

    static final ArchRule THE_SERVER_KNOWS_NO_WORKSTATION = noClasses()
            .that()
            .resideInAPackage("ua.zvernennia.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "ua.zvernennia.api..",
                    "ua.zvernennia.app..",
                    "ua.zvernennia.cache..",
                    "ua.zvernennia.filter..",
                    "ua.zvernennia.rpc..",
                    "ua.zvernennia.sync..",
                    "ua.zvernennia.ui..",
                    "org.eclipse.swt..")
            .because("both sides share the model and the wire, nothing else");

    static final ArchRule NO_CIRCLES_ON_THE_SERVER = slices().matching("ua.zvernennia.server.(*)..")
            .should()
            .beFreeOfCycles()
            .because("two modules in a circle are one module");
}
