package org.wellspring.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Schedules;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.NormalScope;
import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Version;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.wellspring.core.shared.Time;
import org.wellspring.core.shared.told.Telling;

/** The rules of the house, as CONTRIBUTING.md tells them. */
class HouseRulesTest {

    static final List<String> MODULES = List.of("api", "core", "web");

    private static final Map<String, java.nio.file.Path> SOURCES = Map.of(
            "api", java.nio.file.Path.of("../resource-api/src/main/java/org/wellspring/api"),
            "core", java.nio.file.Path.of("../resource-core/src/main/java/org/wellspring/core"),
            "web", java.nio.file.Path.of("../resource-web/src/main/java/org/wellspring/web"));

    static final JavaClasses HOUSE =
            new ClassFileImporter().importPackages("org.wellspring.api", "org.wellspring.core", "org.wellspring.web");

    private static final Set<String> BANNED_ENDINGS =
            Set.of("Impl", "Manager", "Helper", "Util", "Utils", "Dto", "DTO", "Bean", "Base");

    private static final Set<String> BANNED_PACKAGES = Set.of("model", "dto", "exception", "util", "impl", "helper");

    @Test
    void everyModuleShouldHaveBeenScanned() {
        for (String module : MODULES) {
            Set<String> scanned = HOUSE.stream()
                    .filter(type -> type.getPackageName().startsWith("org.wellspring." + module))
                    .filter(type -> !type.isNestedClass())
                    .map(type -> type.getName().substring(("org.wellspring." + module + ".").length()))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> written = sources(module)
                    .map(file -> SOURCES.get(module).relativize(file).toString())
                    .map(name ->
                            name.substring(0, name.length() - ".java".length()).replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertTrue(written.size() > 5, module + " has sources");
            assertTrue(
                    scanned.containsAll(written),
                    module + ": written but not scanned: " + difference(written, scanned));
        }
    }

    @Test
    void coreAndWebShouldMeetOnlyInTheApi() {
        noClasses()
                .that(resideInAPackage("org.wellspring.api.."))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.wellspring.core..").or(resideInAPackage("org.wellspring.web..")))
                .check(HOUSE);
        noClasses()
                .that(resideInAPackage("org.wellspring.core.."))
                .should()
                .dependOnClassesThat(resideInAPackage("org.wellspring.web.."))
                .check(HOUSE);
        noClasses()
                .that(resideInAPackage("org.wellspring.web.."))
                .should()
                .dependOnClassesThat(resideInAPackage("org.wellspring.core.."))
                .check(HOUSE);
    }

    @Test
    void aFeatureShouldUseAnotherFeaturesApiAndNeverItsCore() {
        for (String feature : features("core")) {
            String own = "org.wellspring.core." + feature + "..";
            noClasses()
                    .that(resideInAPackage(own))
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.wellspring.core..")
                            .and(not(resideInAPackage(own)))
                            .and(not(resideInAPackage("org.wellspring.core.shared.."))))
                    .check(HOUSE);
        }
    }

    @Test
    void featuresShouldNotFormCycles() {
        for (String module : MODULES) {
            slices().matching("org.wellspring." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .check(HOUSE);
        }
    }

    /** What was told can never reach beyond the demonstration: everything else lives by the clock of the machine. */
    @Test
    void onlyTheDemonstrationShouldTellThePast() {
        noClasses()
                .that(not(resideInAPackage("org.wellspring.core.demonstration.."))
                        .and(not(resideInAPackage(Telling.class.getPackageName()))))
                .and()
                .doNotBelongToAnyOf(Time.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Telling.class)
                .check(HOUSE);
    }

    @Test
    void pathsShouldStandInTheDoorsOnly() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .resideInAPackage("org.wellspring.web..")
                .andShould()
                .haveNameMatching(".*(Api|Pages)")
                .check(HOUSE);
    }

    @Test
    void entitiesAndTheirManagerShouldStandInTheCoreOnly() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .resideInAPackage("org.wellspring.core..")
                .check(HOUSE);
        noClasses()
                .should()
                .beAnnotatedWith(Embeddable.class)
                .andShould()
                .beRecords()
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.wellspring.core..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .check(HOUSE);
    }

    /** Their proxies are synchronized then as well: one that waits for another's call holds that other's proxy. */
    @Test
    void beansShouldNotOfferSynchronizedMethods() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(NormalScope.class)
                .or()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Stateless.class)
                .or()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Singleton.class)
                .and()
                .areNotPrivate()
                .should()
                .haveModifier(JavaModifier.SYNCHRONIZED)
                .check(HOUSE);
    }

    @Test
    void servicesShouldStandInTheCoreOnlyAndKeepNoState() {
        classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .or()
                .areAnnotatedWith(Singleton.class)
                .should()
                .resideInAPackage("org.wellspring.core..")
                .check(HOUSE);
        noClasses().should().beAnnotatedWith(Stateful.class).check(HOUSE);
        noFields()
                .should()
                .beAnnotatedWith(EJB.class)
                .because("@Inject does it")
                .check(HOUSE);
        fields().that().areAnnotatedWith(Inject.class).should().notBePublic().check(HOUSE);
    }

    /** Servers let such timers ring while the application still starts; a start-up singleton makes its own. */
    @Test
    void timersShouldBeMadeAtStartAndNotByAnnotation() {
        noMethods().should().beAnnotatedWith(Schedule.class).check(HOUSE);
        noMethods().should().beAnnotatedWith(Schedules.class).check(HOUSE);
    }

    /** Neither as what is answered or asked, nor within a list or another generic type. */
    @Test
    void onlyRecordsAndNeverEntitiesShouldLeaveTheCore() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(new DescribedPredicate<>("implement an interface of the api") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().startsWith("org.wellspring.core.")
                                && type.getAllRawInterfaces().stream()
                                        .anyMatch(made -> made.getPackageName().startsWith("org.wellspring.api."));
                    }
                })
                .should(new ArchCondition<>("speak of no entity") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        method.getAllInvolvedRawTypes().stream()
                                .filter(type -> type.isAnnotatedWith(Entity.class))
                                .forEach(entity -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " speaks of " + entity.getName())));
                    }
                })
                .check(HOUSE);
    }

    /** Then a record says what is wanted. What a library of others asks for is theirs to answer for. */
    @Test
    void aMethodShouldHaveAtMostFourParameters() {
        List<JavaMethod> methods = HOUSE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .toList();
        assertTrue(methods.size() > 1_000, "only " + methods.size());
        assertAll(methods.stream()
                .filter(method -> method.getRawParameterTypes().size() > 4)
                .filter(method -> !isAskedForByOthers(method))
                .map(method -> () -> fail(method.getFullName() + " has more than 4 parameters")));
    }

    private static boolean isAskedForByOthers(JavaMethod method) {
        int parameters = method.getRawParameterTypes().size();
        return method.getOwner().getAllRawInterfaces().stream()
                .filter(type -> !type.getPackageName().startsWith("org.wellspring."))
                .flatMap(type -> type.getMethods().stream())
                .anyMatch(asked -> asked.getName().equals(method.getName())
                        && asked.getRawParameterTypes().size() == parameters);
    }

    /** Who asks gets an Optional, and a record is an answer; what a class keeps is null or not. */
    @Test
    void nothingShouldBeKeptInAnOptional() {
        noFields()
                .that()
                .areDeclaredInClassesThat(not(assignableTo(Record.class)))
                .should()
                .haveRawType(Optional.class)
                .check(HOUSE);
    }

    /** Rows without a revision of their own, and why two who change one at once still cannot lose anything. */
    private static final Map<String, String> WITHOUT_REVISION = Map.ofEntries(
            Map.entry("FailureCount", "counted only while its row is locked"),
            Map.entry("StoredNotice", "seen by one statement that says what it was before"),
            Map.entry("ResourceVersion", "changed only by who holds the resource, whose revision it raises"),
            Map.entry("LoadedEntry", "written once"),
            Map.entry("IndexChange", "written once"),
            Map.entry("ImportRow", "changed only by the job that holds the import's claim"),
            Map.entry("AuditEntry", "written once"),
            Map.entry("Piece", "taken only while its row is locked"),
            Map.entry("ApplicationEvent", "written once"),
            Map.entry("CastBallot", "written once"),
            Map.entry("Evaluator", "used up by one statement that says what it was before"),
            Map.entry("DesignationEvent", "written once"),
            Map.entry("DesignationSpan", "written anew by who holds the designation"),
            Map.entry("OrganisationEvent", "written once"),
            Map.entry("CreationKey", "written once"),
            Map.entry("VocabularyRevision", "is a revision, and raised only while its row is locked"));

    @Test
    void everyEntityShouldHaveARevisionOrAReason() {
        Set<String> without = HOUSE.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .filter(type -> type.getAllFields().stream().noneMatch(field -> field.isAnnotatedWith(Version.class)))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(WITHOUT_REVISION.keySet()), without);
    }

    @Test
    void namesShouldSayWhatAThingIs() {
        for (String ending : BANNED_ENDINGS) {
            noClasses().should().haveSimpleNameEndingWith(ending).check(HOUSE);
        }
        noClasses().should().haveSimpleNameStartingWith("Abstract").check(HOUSE);
        for (String name : BANNED_PACKAGES) {
            noClasses().should().resideInAPackage(".." + name + "..").check(HOUSE);
        }
        noClasses()
                .that(resideInAPackage("org.wellspring.web.."))
                .should()
                .haveSimpleNameEndingWith("Resource")
                .because("a Resource is an education resource")
                .check(HOUSE);
    }

    @Test
    void noOneShouldLookThingsUpBehindTheContainersBack() {
        noClasses()
                .should()
                .callMethodWhere(new DescribedPredicate<>("CDI.current() or a JNDI look-up") {
                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                        String owner = call.getTargetOwner().getName();
                        return (owner.equals("jakarta.enterprise.inject.spi.CDI")
                                        && call.getName().equals("current"))
                                || (owner.startsWith("javax.naming.")
                                        && call.getName().equals("lookup"));
                    }
                })
                .check(HOUSE);
    }

    @Test
    void aClassShouldHaveAtMostFiveCollaborators() {
        assertAll(HOUSE.stream().filter(type -> !type.isRecord()).map(type -> () -> {
            long injected = type.getFields().stream()
                            .filter(field -> field.isAnnotatedWith(Inject.class))
                            .count()
                    + type.getConstructors().stream()
                            .filter(constructor -> constructor.isAnnotatedWith(Inject.class))
                            .mapToInt(constructor ->
                                    constructor.getRawParameterTypes().size())
                            .max()
                            .orElse(0);
            assertTrue(injected <= 5, type.getName() + " has " + injected + " injected collaborators");
        }));
    }

    @Test
    void aClassShouldHaveAtMostThreeHundredCodeLines() {
        assertAll(MODULES.stream().flatMap(HouseRulesTest::sources).map(file -> () -> {
            long lines = CodeLines.count(file);
            assertTrue(lines <= 300, file + " has " + lines + " code lines");
        }));
    }

    @Test
    void aPackageShouldHaveAtMostFifteenFiles() {
        Map<String, Integer> sizes = new TreeMap<>();
        MODULES.stream()
                .flatMap(HouseRulesTest::sources)
                .filter(file -> !file.endsWith("package-info.java"))
                .forEach(file -> sizes.merge(file.getParent().toString(), 1, Integer::sum));
        assertAll(sizes.entrySet().stream()
                .map(entry -> () ->
                        assertTrue(entry.getValue() <= 15, entry.getKey() + " has " + entry.getValue() + " files")));
    }

    @Test
    void everyPackageShouldBeNullMarked() {
        Set<String> packages =
                HOUSE.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        assertAll(packages.stream()
                .map(name -> () -> assertTrue(
                        HOUSE.getPackage(name).isAnnotatedWith(NullMarked.class),
                        name + " has no package-info with @NullMarked")));
    }

    private static Set<String> features(String module) {
        String prefix = "org.wellspring." + module + ".";
        return HOUSE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()).split("\\.", 2)[0])
                .filter(name -> !name.equals("shared"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<java.nio.file.Path> sources(String module) {
        try (Stream<java.nio.file.Path> files = Files.walk(SOURCES.get(module))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Set<String> difference(Set<String> all, Set<String> some) {
        Set<String> missing = new TreeSet<>(all);
        missing.removeAll(some);
        return missing;
    }
}
