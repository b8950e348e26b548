package org.wellspring.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wellspring.house.HouseRulesTest.HOUSE;
import static org.wellspring.house.HouseRulesTest.MODULES;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerService;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wellspring.web.shared.problem.ProblemMapper;

/** Rules of the house beside {@link HouseRulesTest}: on time, on what is caught, and on what is done in one place only. */
class HouseHabitsTest {

    /** Who asks the machine what time it is instead of the clock that was injected, and why. */
    private static final Map<String, String> ASKING_THE_MACHINE = Map.of(
            "org.wellspring.core.shared.Time", "makes the clocks that are injected",
            "org.wellspring.core.content.fixity.FixityCommand", "a command at a console: nothing is injected",
            "org.wellspring.core.content.preservation.RebuildFromStorage", "a command at a console",
            "org.wellspring.core.operations.backup.BackupCommand", "a command at a console",
            "org.wellspring.core.programme.certificate.DistrustCommand", "a command at a console",
            "org.wellspring.core.programme.certificate.RotateCommand", "a command at a console");

    private static final Pattern CATCHING_ANYTHING =
            Pattern.compile("catch\\s*\\([^)]*\\b(?:java\\.lang\\.)?(?:Exception|Throwable|Error)\\b[^)]*\\)");

    /** In SQL and in JPQL: whatever changes or takes away a row of the trail, or the table. */
    private static final Pattern TOUCHING_THE_TRAIL = Pattern.compile(
            "\\b(update|delete\\s+from|truncate|truncate\\s+table|drop\\s+table|alter\\s+table|merge\\s+into)"
                    + "\\s+(if\\s+exists\\s+)?(audit|audit_head|AuditEntry)\\b",
            Pattern.CASE_INSENSITIVE);

    @Test
    void onlyTheNamedPlacesShouldAskTheMachineForTheTime() {
        Set<String> asking = HOUSE.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream().anyMatch(HouseHabitsTest::asksTheMachine)
                        || type.getConstructorCallsFromSelf().stream()
                                .anyMatch(
                                        call -> call.getTargetOwner().getName().equals("java.util.Date")
                                                && call.getTarget()
                                                        .getRawParameterTypes()
                                                        .isEmpty()))
                .map(type -> type.getName().replaceFirst("\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(ASKING_THE_MACHINE.keySet()), asking);
    }

    /** {@code now(clock)} and {@code System.nanoTime()}, which only measures, are something else. */
    private static boolean asksTheMachine(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        return switch (call.getName()) {
            case "now" ->
                owner.startsWith("java.time.")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.getName().equals("java.time.Clock"));
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds", "tickMinutes" ->
                owner.equals("java.time.Clock");
            default -> false;
        };
    }

    @Test
    void everyTimerThatRingsShouldBeWoundUpAtStart() {
        List<JavaClass> ringing = HOUSE.stream()
                .filter(type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Timeout.class)))
                .toList();
        assertTrue(ringing.size() >= 10, () -> "only " + ringing);
        assertAll(ringing.stream()
                .map(type -> () -> assertTrue(
                        type.isAnnotatedWith(Startup.class)
                                && type.getMethods().stream()
                                        .filter(method -> method.isAnnotatedWith(PostConstruct.class))
                                        .anyMatch(HouseHabitsTest::windsUp),
                        type.getName())));
    }

    private static boolean windsUp(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isEquivalentTo(TimerService.class))
                .map(JavaAccess::getName)
                .anyMatch(name -> name.startsWith("create"));
    }

    /** What a resource in a {@code try} makes the compiler write looks the same in bytecode; so the sources are read. */
    @Test
    void nobodyShouldCatchAnything() {
        assertEquals(
                2,
                Stream.of(
                                "} catch (Exception wrong) {",
                                "} catch (IOException | java.lang.Throwable wrong) {",
                                "} catch (RuntimeException | InternalError known) {")
                        .filter(line -> CATCHING_ANYTHING.matcher(line).find())
                        .count());
        assertEquals(List.of(), sourcesWith(CATCHING_ANYTHING));
    }

    @Test
    void oneMapperShouldAnswerForEveryException() {
        assertEquals(
                List.of(ProblemMapper.class.getName()),
                HOUSE.stream()
                        .filter(type -> type.isAssignableTo(ExceptionMapper.class))
                        .map(JavaClass::getName)
                        .toList());
    }

    /** Who is signed in is known by a cookie of our own; what a form holds comes back with the form. */
    @Test
    void noServerSideSessionShouldBeOpened() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(HttpSession.class)
                .check(HOUSE);
        noClasses()
                .should()
                .callMethodWhere(new DescribedPredicate<>("getSession of a request") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return call.getTargetOwner().getName().startsWith("jakarta.servlet.")
                                && Set.of("getSession", "changeSessionId").contains(call.getName());
                    }
                })
                .check(HOUSE);
    }

    @Test
    void aPackageShouldLiveInOneModule() throws IOException {
        Map<String, Set<String>> homes = new TreeMap<>();
        for (String module : MODULES) {
            Path root = Path.of("../resource-" + module + "/src/main/java");
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> homes.computeIfAbsent(
                                        root.relativize(file.getParent()).toString(), name -> new TreeSet<>())
                                .add(module));
            }
        }
        assertTrue(homes.size() > 50, () -> "only " + homes);
        homes.forEach((name, modules) -> assertEquals(
                Set.of(name.split("/", -1)[2]), modules, () -> name + " is named after the module that it lives in"));
    }

    /** Two methods say what they do; a word between parentheses does not. */
    @Test
    void noInterfaceOfTheApiShouldAskForAYesOrNo() {
        Set<String> asking = HOUSE.stream()
                .filter(type -> type.isInterface() && type.getPackageName().startsWith("org.wellspring.api."))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(boolean.class) || type.isEquivalentTo(Boolean.class)))
                .map(JavaMethod::getFullName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), asking);
    }

    /** Entries are inserted, and sealed by the chain; nothing else ever touches them. */
    @Test
    void onlyTheChainShouldTouchTheAuditTrail() {
        assertEquals(List.of("AuditChain.java"), sourcesWith(TOUCHING_THE_TRAIL));
        List<String> acts = TOUCHING_THE_TRAIL
                .matcher(read(
                        Path.of("../resource-core/src/main/java/org/wellspring/core/operations/audit/AuditChain.java")))
                .results()
                .map(found -> found.group().replaceAll("\\s+", " "))
                .toList();
        assertEquals(
                List.of("update audit", "update audit_head"),
                acts.stream().sorted().toList());
    }

    @Test
    void noMigrationShouldTouchTheAuditTrail() throws IOException {
        try (Stream<Path> files =
                Files.list(Path.of("../resource-core/src/main/resources/org/wellspring/core/migrations"))) {
            List<Path> migrations =
                    files.filter(file -> file.toString().endsWith(".sql")).toList();
            assertTrue(migrations.size() > 10, () -> "only " + migrations);
            assertEquals(
                    List.of(),
                    migrations.stream()
                            .filter(file ->
                                    TOUCHING_THE_TRAIL.matcher(read(file)).find())
                            .toList());
        }
    }

    /** The files whose text, without comments, holds this. */
    private static List<String> sourcesWith(Pattern pattern) {
        return MODULES.stream()
                .flatMap(HouseRulesTest::sources)
                .filter(file -> pattern.matcher(withoutComments(read(file))).find())
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private static String withoutComments(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
