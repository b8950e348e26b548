package org.wellspring.browser.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No page is forgotten: every door that answers a GET with HTML is visited, or said to be no page. */
class EveryPageTest {

    @Test
    void everyPageThatIsServedShouldBeVisited() {
        Set<String> served = served();
        assertTrue(served.size() > 30, "only " + served);
        Set<String> looked = visited();
        looked.addAll(EveryPage.NO_PAGES.keySet());
        assertEquals(List.of(), missing(served, looked), "served, but neither in EveryPage.visits() nor in NO_PAGES");
    }

    @Test
    void everythingSaidToBeNoPageShouldBeServed() {
        assertEquals(List.of(), missing(EveryPage.NO_PAGES.keySet(), served()));
    }

    @Test
    void noTwoVisitsShouldShareAName() {
        List<String> names = EveryPage.visits().stream().map(Visit::name).toList();
        assertEquals(new TreeSet<>(names).size(), names.size());
    }

    /** As CONTRIBUTING.md says they are renewed. */
    @Test
    void everyVisitShouldHaveItsPicturesUnderDocsAndNoOtherShouldLieThere() throws IOException {
        Set<String> wanted = new TreeSet<>();
        for (Visit visit : EveryPage.visits()) {
            for (String language : Look.LANGUAGES) {
                Arrays.stream(Look.values())
                        .filter(look -> look.isKept(language))
                        .forEach(look -> wanted.add(Screenshots.name(visit, language, look)));
            }
        }
        assertEquals(3 * EveryPage.visits().size(), wanted.size());
        try (Stream<java.nio.file.Path> files = Files.list(java.nio.file.Path.of("../docs/screenshots"))) {
            Set<String> kept =
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(List.of(), missing(wanted, kept), "pictures that lack");
            assertEquals(List.of(), missing(kept, wanted), "pictures of nothing");
        }
    }

    private static Set<String> visited() {
        return EveryPage.visits().stream().map(Visit::route).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> served() {
        return new ClassFileImporter()
                .importPackages("org.wellspring.web").stream()
                        .filter(door -> door.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(EveryPageTest::pages)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> pages(Class<?> door) {
        String root = slashed(door.getAnnotation(Path.class).value());
        return Arrays.stream(door.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(GET.class))
                .filter(method -> answersHtml(door, method))
                .map(method -> root
                        + (method.isAnnotationPresent(Path.class)
                                ? slashed(method.getAnnotation(Path.class).value())
                                : ""))
                .map(route -> Visit.nameless(route.isEmpty() ? "/" : route));
    }

    private static boolean answersHtml(Class<?> door, Method method) {
        Produces type = method.isAnnotationPresent(Produces.class)
                ? method.getAnnotation(Produces.class)
                : door.getAnnotation(Produces.class);
        return type != null && List.of(type.value()).contains(MediaType.TEXT_HTML);
    }

    private static String slashed(String path) {
        String plain = path.replaceAll("^/+|/+$", "");
        return plain.isEmpty() ? "" : "/" + plain;
    }

    private static List<String> missing(Set<String> wanted, Set<String> there) {
        return wanted.stream().filter(route -> !there.contains(route)).toList();
    }
}
